// The causes that signal handlers record. Equal to terrarium::Reason, which kill.cc asserts; signal
// code does not include the public headers.
#ifndef TERRARIUM_INTERP_KILL_CAUSES_H_
#define TERRARIUM_INTERP_KILL_CAUSES_H_

namespace terrarium::kill {

inline constexpr int kCauseDeadline = 9;
inline constexpr int kCauseCpuTime = 10;
inline constexpr int kCauseStack = 12;
inline constexpr int kCauseSyscall = 14;
inline constexpr int kCauseSegv = 16;
inline constexpr int kCauseBus = 17;
inline constexpr int kCauseFpe = 18;
inline constexpr int kCauseIll = 19;
inline constexpr int kCauseAbort = 20;
inline constexpr int kCauseInterrupted = 21;

}  // namespace terrarium::kill

#endif  // TERRARIUM_INTERP_KILL_CAUSES_H_
