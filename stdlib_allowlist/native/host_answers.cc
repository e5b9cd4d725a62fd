// `_terrarium`: what the host answers later, for asyncio's loop.
#include <Python.h>

#include "interp/host_call/host_answer.h"
#include "stdlib_allowlist/native/functions.h"

namespace terrarium::stdlib_allowlist {

using guard::Power;

PyMethodDef kHostAnswerMethods[] = {
    {"begin_host_call", Guarded<Power::kBeginHostCall, host_call::BeginHostCall>, METH_VARARGS,
     nullptr},
    {"next_answer", Guarded<Power::kNextAnswer, host_call::NextAnswer>, METH_O, nullptr},
    {"forget_answer", Guarded<Power::kForgetAnswer, host_call::ForgetAnswer>, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace terrarium::stdlib_allowlist
