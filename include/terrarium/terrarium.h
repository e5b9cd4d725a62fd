// The whole public API in one include. A host starts with Engine::Create() in engine.h; the example
// in examples/embed/main.cc fits on a page.
#ifndef TERRARIUM_TERRARIUM_H_
#define TERRARIUM_TERRARIUM_H_

#include "terrarium/engine.h"
#include "terrarium/guest_function.h"
#include "terrarium/host_class.h"
#include "terrarium/host_function.h"
#include "terrarium/host_module.h"
#include "terrarium/pending.h"
#include "terrarium/policy.h"
#include "terrarium/pool.h"
#include "terrarium/program.h"
#include "terrarium/report.h"
#include "terrarium/sandbox.h"
#include "terrarium/session.h"
#include "terrarium/value.h"

#endif  // TERRARIUM_TERRARIUM_H_
