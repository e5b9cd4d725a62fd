#include "interp/guard/syscall_names.h"

#include <linux/audit.h>
#include <sys/syscall.h>

namespace terrarium::guard {
namespace {

struct Row {
  int number;
  const char* name;
};

// What code that escapes, or library code that a guest should not have reached, asks for. The rest
// is reported by number.
constexpr Row kNames[] = {
    // files
    {SYS_read, "read"},
    {SYS_write, "write"},
    {SYS_open, "open"},
    {SYS_openat, "openat"},
    {SYS_close, "close"},
    {SYS_stat, "stat"},
    {SYS_fstat, "fstat"},
    {SYS_newfstatat, "newfstatat"},
    {SYS_lseek, "lseek"},
    {SYS_ioctl, "ioctl"},
    {SYS_fcntl, "fcntl"},
    {SYS_access, "access"},
    {SYS_pipe2, "pipe2"},
    {SYS_dup, "dup"},
    {SYS_dup2, "dup2"},
    {SYS_getcwd, "getcwd"},
    {SYS_chdir, "chdir"},
    {SYS_getdents64, "getdents64"},
    {SYS_readlink, "readlink"},
    {SYS_unlink, "unlink"},
    {SYS_rename, "rename"},
    {SYS_mkdir, "mkdir"},
    {SYS_writev, "writev"},
    {SYS_poll, "poll"},
    {SYS_select, "select"},
    {SYS_io_uring_setup, "io_uring_setup"},
    // memory
    {SYS_mmap, "mmap"},
    {SYS_mprotect, "mprotect"},
    {SYS_munmap, "munmap"},
    {SYS_mremap, "mremap"},
    {SYS_madvise, "madvise"},
    {SYS_brk, "brk"},
    // processes and threads
    {SYS_clone, "clone"},
    {SYS_clone3, "clone3"},
    {SYS_fork, "fork"},
    {SYS_vfork, "vfork"},
    {SYS_execve, "execve"},
    {SYS_execveat, "execveat"},
    {SYS_exit, "exit"},
    {SYS_exit_group, "exit_group"},
    {SYS_wait4, "wait4"},
    {SYS_kill, "kill"},
    {SYS_tgkill, "tgkill"},
    {SYS_getpid, "getpid"},
    {SYS_gettid, "gettid"},
    {SYS_getuid, "getuid"},
    {SYS_futex, "futex"},
    {SYS_sched_yield, "sched_yield"},
    {SYS_ptrace, "ptrace"},
    {SYS_prctl, "prctl"},
    {SYS_arch_prctl, "arch_prctl"},
    {SYS_process_vm_readv, "process_vm_readv"},
    {SYS_process_vm_writev, "process_vm_writev"},
    // signals and time
    {SYS_rt_sigaction, "rt_sigaction"},
    {SYS_rt_sigprocmask, "rt_sigprocmask"},
    {SYS_rt_sigreturn, "rt_sigreturn"},
    {SYS_sigaltstack, "sigaltstack"},
    {SYS_nanosleep, "nanosleep"},
    {SYS_clock_nanosleep, "clock_nanosleep"},
    {SYS_clock_gettime, "clock_gettime"},
    {SYS_gettimeofday, "gettimeofday"},
    {SYS_timer_settime, "timer_settime"},
    {SYS_timer_create, "timer_create"},
    // network and machine
    {SYS_socket, "socket"},
    {SYS_connect, "connect"},
    {SYS_sendto, "sendto"},
    {SYS_recvfrom, "recvfrom"},
    {SYS_bind, "bind"},
    {SYS_getrandom, "getrandom"},
    {SYS_uname, "uname"},
    {SYS_sysinfo, "sysinfo"},
};

void Append(SyscallText& out, int& at, const char* text) {
  for (; *text != '\0' && at + 1 < static_cast<int>(sizeof(out.text)); ++text) {
    out.text[at++] = *text;
  }
  out.text[at] = '\0';
}

void AppendNumber(SyscallText& out, int& at, unsigned number) {
  char digits[12] = {};
  int i = static_cast<int>(sizeof(digits)) - 1;
  do {
    digits[--i] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  Append(out, at, digits + i);
}

}  // namespace

SyscallText SyscallName(int number, unsigned arch) {
  SyscallText out = {};
  int at = 0;
  if (arch == AUDIT_ARCH_X86_64) {
    for (const Row& row : kNames) {
      if (row.number == number) {
        Append(out, at, row.name);
        return out;
      }
    }
  }
  Append(out, at, arch == AUDIT_ARCH_X86_64 ? "number " : "32-bit number ");
  AppendNumber(out, at, static_cast<unsigned>(number));
  return out;
}

}  // namespace terrarium::guard
