#include "interp/kill/sanitizer_fiber.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
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
  // Abandoned frames leave their red zones behind.
  __asan_unpoison_memory_region(reinterpret_cast<void*>(back_from->stack_low),
                                back_from->stack_top - back_from->stack_low);
}

#else

void StartSwitchToGuest(RunFrame*) {}
void StartSwitchToHost() {}
void FinishSwitch(RunFrame*) {}

#endif

}  // namespace terrarium::kill
