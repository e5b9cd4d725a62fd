// Making a thread look at its kills. Includes nothing that signal handlers may not.
// Tested by: interp/kill/kill_test.cc.
#ifndef TERRARIUM_INTERP_KILL_POKE_H_
#define TERRARIUM_INTERP_KILL_POKE_H_

#include <sys/types.h>

namespace terrarium::kill {

// gettid(), without a system call after the first one.
pid_t ThreadId();

// Makes the thread `tid` of this process look at its frames' causes now. False: the kernel has no
// room for another signal (RLIMIT_SIGPENDING).
bool Poke(pid_t tid);

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_POKE_H_
