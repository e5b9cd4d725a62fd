// The guest holds powers (powers.h): every defence up to L3 is taken as overcome.
#include "tests/breach/powers.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

#include "engine/testing_only.h"
#include "interp/guard/audit_hook.h"
#include "interp/guard/syscall_guard.h"
#include "tests/breach/support.h"

namespace terrarium::breach {
namespace {

class PowersTest : public ::testing::Test {
 protected:
  static Sandbox Powerful() {
    TESTING_ONLY_add_builtins = GrantPowers;
    Sandbox sandbox = TheEngine().NewSandbox(Roomy()).value();
    TESTING_ONLY_SandboxAccess::SkipChecks(sandbox);
    return sandbox;
  }
  void SetUp() override { sandbox_ = std::make_unique<Sandbox>(Powerful()); }
  void TearDown() override { guard::TESTING_ONLY_let_events_pass = false; }
  static void RequireSyscallGuard() {
    if (!guard::SyscallGuardWorks()) GTEST_SKIP() << "no syscall guard here";
  }
  std::unique_ptr<Sandbox> sandbox_;
};

// The powers are real: without this the tests below would show nothing.
TEST_F(PowersTest, PowersAreReal) {
  Report report = RunIn(*sandbox_,
                        "[posix.O_RDONLY, callable(posix.system), 'PATH' in "
                        "[k.decode() for k in posix.environ], libc_malloc(16)]");
  ASSERT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.value, Value(Value::List({O_RDONLY, true, true, true})));
}

// L4: what CPython announces before it does it.
TEST_F(PowersTest, AuditHookStopsWhatCPythonAnnounces) {
  const Breach breaches[] = {
      {"posix.open('/etc/passwd', 0)", Reason::kAudit, "'open'"},
      {"posix.system('echo ESCAPED:breach')", Reason::kAudit, "'os.system'"},
      {"posix.posix_spawn('/bin/true', ['true'], {})", Reason::kAudit, "'os.posix_spawn'"},
      {"posix.kill(1, 9)", Reason::kAudit, "'os.kill'"},
      {"posix.listdir('/')", Reason::kAudit, "'os.listdir'"},
      {"posix.scandir('/')", Reason::kAudit, "'os.scandir'"},
      {"posix.putenv('A', 'b')", Reason::kAudit, "'os.putenv'"},
      {"posix.chmod('/tmp', 0o777)", Reason::kAudit, "'os.chmod'"},
      {"run_string('print(1)')", Reason::kAudit, "'exec'"},
      {"list(map(run_string, ['1']))", Reason::kAudit, "'exec'"},
      {"sorted([1, 2], key=lambda x: run_string('x'))", Reason::kAudit, "'exec'"},
      {"class C:\n  __del__ = lambda self: run_string('x = 1')\nC()\n1", Reason::kAudit, "'exec'"},
      {"try:\n  run_string('1')\nexcept BaseException:\n  print('ESCAPED:a')\n"
       "finally:\n  print('ESCAPED:b')",
       Reason::kAudit, "'exec'"},
      {"load_marshal(b'N')", Reason::kAudit, "'marshal.loads'"},
      // An import of ours just before does not open the door.
      {"import json\nload_marshal(b'N')", Reason::kAudit, "'marshal.loads'"},
      {"import_c('os')", Reason::kAudit, "'import'"},
  };
  for (const Breach& breach : breaches) ExpectStopped(*sandbox_, breach);
}

// L5: what nobody announces, and what the audit hook would have stopped.
TEST_F(PowersTest, SyscallGuardStopsTheRest) {
  RequireSyscallGuard();
  const Breach breaches[] = {
      {"libc_read('/etc/passwd')", Reason::kSyscall, "'openat'"},
      {"libc_write(1, 'ESCAPED:breach-write\\n')", Reason::kSyscall, "'write'"},
      {"libc_system('echo ESCAPED:breach-system')", Reason::kSyscall, "'"},
      {"libc_thread()", Reason::kSyscall, "'"},
      {"libc_malloc(1 << 30)", Reason::kSyscall, "'mmap'"},
      {"raw_instruction()", Reason::kSyscall, "'getpid'"},
      {"raw_syscall(39)", Reason::kSyscall, "'getpid'"},
      {"raw_syscall(59, 0, 0, 0)", Reason::kSyscall, "'execve'"},
      {"raw_syscall(231, 0)", Reason::kSyscall, "'exit_group'"},
      {"raw_syscall(57)", Reason::kSyscall, "'fork'"},
      {"raw_syscall(58)", Reason::kSyscall, "'vfork'"},
      {"raw_syscall(15)", Reason::kSyscall, "'rt_sigreturn'"},
      // The guard cannot be turned off, nor the handlers that serve it.
      {"raw_syscall(157, 59, 0, 0, 0, 0)", Reason::kSyscall, "'prctl'"},
      {"raw_syscall(13, 31, 0, 0, 8)", Reason::kSyscall, "'rt_sigaction'"},
      {"raw_syscall(14, 0, 0, 0, 8)", Reason::kSyscall, "'rt_sigprocmask'"},
      {"raw_syscall(222, 0)", Reason::kSyscall, "'timer_create'"},
      {"raw_syscall(0x40000000 + 39)", Reason::kSyscall, "'number 1073741863'"},
      {"posix.getpid()", Reason::kSyscall, "'getpid'"},
      {"posix.stat('/etc/passwd')", Reason::kSyscall, "'"},
      {"posix.read(0, 1)", Reason::kSyscall, "'read'"},
      {"posix.write(1, b'ESCAPED:breach\\n')", Reason::kSyscall, "'write'"},
      {"posix.pipe()", Reason::kSyscall, "'pipe2'"},
      // Not urandom(): it asks the policy's seed, no longer the system (0042).
      {"posix.getrandom(8)", Reason::kSyscall, "'getrandom'"},
      {"posix.getcwd()", Reason::kSyscall, "'getcwd'"},
      {"posix._exit(0)", Reason::kSyscall, "'exit_group'"},
      {"while True:\n  try:\n    posix.getpid()\n  except BaseException:\n"
       "    print('ESCAPED:breach-swallowed')",
       Reason::kSyscall, "'getpid'"},
  };
  for (const Breach& breach : breaches) ExpectStopped(*sandbox_, breach);
}

TEST_F(PowersTest, WithoutTheAuditHookTheSyscallGuardHolds) {
  RequireSyscallGuard();
  guard::TESTING_ONLY_let_events_pass = true;
  const Breach breaches[] = {
      {"posix.open('/etc/passwd', 0)", Reason::kSyscall, "'openat'"},
      {"posix.system('echo ESCAPED:breach')", Reason::kSyscall, "'"},
      {"posix.listdir('/')", Reason::kSyscall, "'openat'"},
      {"posix.kill(posix.getppid(), 9)", Reason::kSyscall, "'number 110'"},
      {"run_string('pass')\nposix.getcwd()", Reason::kSyscall, "'getcwd'"},
  };
  for (const Breach& breach : breaches) ExpectStopped(*sandbox_, breach);
}

// L6: a crash is one guest's end.
TEST_F(PowersTest, CrashesAreContained) {
  const Breach breaches[] = {
      {"poke(8)", Reason::kSegv, "fault"},
      {"poke(-1)", Reason::kSegv, "fault"},
      {"posix.abort()", Reason::kAbort, "fault"},
  };
  for (const Breach& breach : breaches) ExpectStopped(*sandbox_, breach);
}

// The name of a script is a label. CPython would open the file of that name to quote the line of a
// SyntaxError (patch 0020).
TEST_F(PowersTest, SyntaxErrorReadsNoFile) {
  std::string path = ::testing::TempDir() + "breach_source." + std::to_string(getpid()) + ".py";
  std::ofstream(path) << "secret of the host\n";
  RunOptions options;
  options.script = path;
  for (const char* source : {"x = = 1", "return 1", "def f(:\n pass"}) {
    Report report = sandbox_->Run(source, options).value();
    EXPECT_EQ(report.reason, Reason::kSyntax) << report.Explain();
    EXPECT_EQ(report.ToJson().find("secret"), std::string::npos);
  }
  unlink(path.c_str());
}

// The host goes on with all its powers.
TEST_F(PowersTest, HostKeepsItsPowers) {
  int calls = 0;
  ASSERT_TRUE(sandbox_
                  ->Bind("ask",
                         [&calls]() {
                           ++calls;
                           return static_cast<int64_t>(getpid());
                         })
                  .ok());
  Report report = RunIn(*sandbox_, "[ask(), ask(), raw_syscall(39)]");
  EXPECT_EQ(calls, 2);
  if (guard::SyscallGuardWorks()) {
    EXPECT_EQ(report.reason, Reason::kSyscall);
  }
  EXPECT_EQ(RunIn(*sandbox_, "ask()").value, Value(static_cast<int64_t>(getpid())));
  EXPECT_EQ(report.engine.syscall_guard, guard::SyscallGuardWorks());
}

}  // namespace
}  // namespace terrarium::breach
