// Tells AddressSanitizer and ThreadSanitizer of switches between the host's stack and a guest's;
// empty in other builds.
// Tested by: interp/kill/kill_test.cc, under the sanitizer presets.
#ifndef TERRARIUM_INTERP_KILL_SANITIZER_FIBER_H_
#define TERRARIUM_INTERP_KILL_SANITIZER_FIBER_H_

#include "interp/kill/run_frame.h"

namespace terrarium::kill {

void StartSwitchToGuest(RunFrame* frame);
void StartSwitchToHost();
// On the new stack, right after the switch. `back_from` is the frame whose stack was left, or null
// on the way in.
void FinishSwitch(RunFrame* back_from);

// The guest's stack is abandoned, outside of a switch.
void ForgetStack(RunFrame* frame);

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_SANITIZER_FIBER_H_
