#include "interp/kill/sanitizer_fiber.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>

// What AddressSanitizer's run-time asks for when it starts. A run abandons its stack, so frames
// must lie there and not in memory of the sanitizer's own.
extern "C" __attribute__((visibility("default"))) const char* __asan_default_options() {
  return "detect_stack_use_after_return=0";
}
#elif defined(TERRARIUM_TSAN)
#include <sanitizer/tsan_interface.h>
#endif

namespace terrarium::kill {

#if defined(__SANITIZE_ADDRESS__)

void StartSwitchToGuest(RunFrame* frame) {
  void* unused;
  __sanitizer_start_switch_fiber(&unused, reinterpret_cast<void*>(frame->stack_low),
                                 frame->stack_top - frame->stack_low);
}

void StartSwitchToHost() {
  // A null fake stack: guests run with detect_stack_use_after_return off.
  __sanitizer_start_switch_fiber(nullptr, tls_frame->host_stack, tls_frame->host_stack_bytes);
}

void FinishSwitch(RunFrame* back_from) {
  const void* from;
  size_t bytes;
  __sanitizer_finish_switch_fiber(nullptr, &from, &bytes);
  if (back_from == nullptr) {
    tls_frame->host_stack = from;
    tls_frame->host_stack_bytes = bytes;
    return;
  }
  if (back_from->mode == kMasked) return;  // it goes on afterwards
  ForgetStack(back_from);
}

// Abandoned frames leave their red zones behind.
void ForgetStack(RunFrame* frame) {
  __asan_unpoison_memory_region(reinterpret_cast<void*>(frame->stack_low),
                                frame->stack_top - frame->stack_low);
}

#elif defined(TERRARIUM_TSAN)

// A run is a fiber of its own, thrown away with the stack. The switch may come before the jump
// because this folder is not instrumented (CMakeLists.txt): nothing is recorded in between.
void StartSwitchToGuest(RunFrame* frame) {
  if (frame->guest_fiber == nullptr) {
    frame->host_fiber = __tsan_get_current_fiber();
    frame->guest_fiber = __tsan_create_fiber(0);
  }
  __tsan_switch_to_fiber(frame->guest_fiber, 0);
}

void StartSwitchToHost() { __tsan_switch_to_fiber(tls_frame->host_fiber, 0); }

void FinishSwitch(RunFrame* back_from) {
  if (back_from == nullptr || back_from->mode == kMasked) return;  // it goes on afterwards
  ForgetStack(back_from);
}

void ForgetStack(RunFrame* frame) { __tsan_destroy_fiber(frame->guest_fiber); }

#else

void StartSwitchToGuest(RunFrame*) {}
void StartSwitchToHost() {}
void FinishSwitch(RunFrame*) {}
void ForgetStack(RunFrame*) {}

#endif

}  // namespace terrarium::kill
