// Describes the current exception for the report, on the guest's stack.
#ifndef TERRARIUM_INTERP_ISOLATE_EXCEPTION_INFO_H_
#define TERRARIUM_INTERP_ISOLATE_EXCEPTION_INFO_H_

#include "interp/values/guest_value.h"

namespace terrarium::isolate {

// Takes the current exception and writes
//   (type, message, [(file, line, function), ...], syntax)
// where syntax is None, or (line, column, end line, end column) of a
// SyntaxError. Never fails: what cannot be told is told as such.
void WriteException(values::GuestBuffer& buffer);

}  // namespace terrarium::isolate

#endif  // TERRARIUM_INTERP_ISOLATE_EXCEPTION_INFO_H_
