// Preloaded by failing_calls_test.py: lets a system call of the host's fail, from a chosen call on.
//
//   FAIL=madvise FAIL_AFTER=3 LD_PRELOAD=... terrarium ...
//
// LOCK_ALL=1: the host locks its memory (mlockall) before anything else, as some do.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef PR_SET_SYSCALL_USER_DISPATCH
#define PR_SET_SYSCALL_USER_DISPATCH 59
#endif

static const char* g_fail = "";
static long g_after = 0;
static atomic_long g_calls = 0;

__attribute__((constructor)) static void Start(void) {
  const char* fail = getenv("FAIL");
  const char* after = getenv("FAIL_AFTER");
  if (fail != NULL) g_fail = fail;
  if (after != NULL) g_after = atol(after);
  const char* lock = getenv("LOCK_ALL");
  if (lock == NULL) return;
  const int flags = MCL_CURRENT | MCL_FUTURE | (*lock == '2' ? MCL_ONFAULT : 0);
  if (mlockall(flags) != 0) {
    perror("mlockall");
    _exit(99);
  }
}

// Whether this call of `name` fails, with errno set.
static int Fails(const char* name, int error) {
  if (strcmp(g_fail, name) != 0) return 0;
  if (atomic_fetch_add(&g_calls, 1) < g_after) return 0;
  errno = error;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int madvise(void* memory, size_t bytes, int advice) {
  const int drops = advice == MADV_DONTNEED || advice == 24;
  if (drops && Fails("madvise", EINVAL)) return -1;
  if (drops && Fails("madvise+pagemap", EINVAL)) return -1;
  if (advice == 24 && Fails("locked", EINVAL)) return -1;
  return (int)syscall(SYS_madvise, memory, bytes, advice);
}

int timer_settime(timer_t timer, int flags, const struct itimerspec* when,
                  struct itimerspec* before) {
  if (Fails("timer_settime", EINVAL)) return -1;
  return REAL(timer_settime)(timer, flags, when, before);
}

int timer_create(clockid_t clock, struct sigevent* event, timer_t* timer) {
  if (Fails("timer_create", EAGAIN)) return -1;
  return REAL(timer_create)(clock, event, timer);
}

int sigaltstack(const stack_t* stack, stack_t* before) {
  if (stack != NULL && Fails("sigaltstack", ENOMEM)) return -1;
  return (int)syscall(SYS_sigaltstack, stack, before);
}

int mprotect(void* memory, size_t bytes, int protection) {
  if (bytes >= 1 << 20 && Fails("mprotect", ENOMEM)) return -1;
  return (int)syscall(SYS_mprotect, memory, bytes, protection);
}

void* mmap(void* memory, size_t bytes, int protection, int flags, int fd, off_t offset) {
  if ((flags & MAP_FIXED) != 0 && Fails("mmap", ENOMEM)) return MAP_FAILED;
  if ((flags & MAP_NORESERVE) != 0 && Fails("reserve", ENOMEM)) return MAP_FAILED;
  return (void*)syscall(SYS_mmap, memory, bytes, protection, flags, fd, offset);
}

void* mremap(void* memory, size_t bytes, size_t new_bytes, int flags, ...) {
  va_list more;
  va_start(more, flags);
  void* to = (flags & MREMAP_FIXED) != 0 ? va_arg(more, void*) : NULL;
  va_end(more);
  if ((flags & MREMAP_FIXED) != 0 && Fails("mmap", ENOMEM)) return MAP_FAILED;
  return (void*)syscall(SYS_mremap, memory, bytes, new_bytes, flags, to);
}

int memfd_create(const char* name, unsigned flags) {
  if (Fails("memfd_create", EMFILE)) return -1;
  return (int)syscall(SYS_memfd_create, name, flags);
}

int ftruncate(int fd, off_t size) {
  if (Fails("ftruncate", EFBIG)) return -1;
  return (int)syscall(SYS_ftruncate, fd, size);
}

ssize_t pwrite(int fd, const void* data, size_t bytes, off_t offset) {
  if (Fails("pwrite", ENOSPC)) return -1;
  return syscall(SYS_pwrite64, fd, data, bytes, offset);
}

int prctl(int option, ...) {
  va_list list;
  va_start(list, option);
  unsigned long a[4];
  for (int i = 0; i < 4; ++i) a[i] = va_arg(list, unsigned long);
  va_end(list);
  if (option == PR_SET_SYSCALL_USER_DISPATCH && a[0] == 1 && Fails("prctl", EPERM)) return -1;
  return (int)syscall(SYS_prctl, option, a[0], a[1], a[2], a[3]);
}

// The one request that the host makes is PAGEMAP_SCAN.
int ioctl(int fd, unsigned long request, ...) {
  va_list list;
  va_start(list, request);
  void* argument = va_arg(list, void*);
  va_end(list);
  if (_IOC_TYPE(request) == 'f' && Fails("ioctl", ENOTTY)) return -1;
  return (int)syscall(SYS_ioctl, fd, request, argument);
}

int open(const char* path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  const unsigned mode = va_arg(list, unsigned);
  va_end(list);
  const int hidden = strcmp(g_fail, "madvise+pagemap") == 0 || strcmp(g_fail, "proc") == 0;
  if (hidden && strncmp(path, "/proc/", 6) == 0) {
    errno = ENOENT;
    return -1;
  }
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) __attribute__((alias("open")));

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*),
                   void* argument) {
  if (Fails("pthread_create", EAGAIN)) return EAGAIN;
  return REAL(pthread_create)(thread, attributes, start, argument);
}
