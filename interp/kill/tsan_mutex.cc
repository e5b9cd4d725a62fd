// Tells ThreadSanitizer of absl::Mutex; in its builds only. The distribution's Abseil is not
// instrumented, and its locks do without libc's, so each access that one guards would look like a
// race. Abseil is a shared library there: these definitions come first, and call its own.
#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <string>

#include "absl/base/options.h"
#include "absl/synchronization/mutex.h"

namespace terrarium::kill {
namespace {

#define TR_TEXT(name) #name
#define TR_TEXT_OF(name) TR_TEXT(name)

// `function` is the end of its mangled name.
template <typename Function>
Function Real(const char* function) {
  const std::string inside = TR_TEXT_OF(ABSL_OPTION_INLINE_NAMESPACE_NAME);
  const std::string name =
      "_ZN4absl" + std::to_string(inside.size()) + inside + "5Mutex" + function;
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name.c_str()));
}

}  // namespace
}  // namespace terrarium::kill

using terrarium::kill::Real;

void absl::Mutex::Lock() {
  static const auto real = Real<void (*)(absl::Mutex*)>("4LockEv");
  __tsan_mutex_pre_lock(this, 0);
  real(this);
  __tsan_mutex_post_lock(this, 0, 0);
}

bool absl::Mutex::TryLock() {
  static const auto real = Real<bool (*)(absl::Mutex*)>("7TryLockEv");
  __tsan_mutex_pre_lock(this, __tsan_mutex_try_lock);
  const bool locked = real(this);
  const unsigned failed = locked ? 0 : __tsan_mutex_try_lock_failed;
  __tsan_mutex_post_lock(this, __tsan_mutex_try_lock | failed, 0);
  return locked;
}

void absl::Mutex::Unlock() {
  static const auto real = Real<void (*)(absl::Mutex*)>("6UnlockEv");
  __tsan_mutex_pre_unlock(this, 0);
  real(this);
  __tsan_mutex_post_unlock(this, 0);
}
