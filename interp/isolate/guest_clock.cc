#include "interp/isolate/guest_clock.h"

#include <ctime>

#include "interp/cpython/internals.h"
#include "interp/isolate/run_context.h"
#include "interp/kill/kill.h"

namespace terrarium::isolate {
namespace {

// A hundred years: every sum below stays within 64 bits.
constexpr int64_t kFurthestNs = int64_t{100} * 365 * 24 * 3600 * 1'000'000'000;

int64_t UnitsSpent(const RunContext& run) {
  return run.instructions - InstructionsLeft(run, *tr_instr_budget(PyThreadState_GetUnchecked()));
}

int64_t WorkNs(const RunContext& run) {
  const int64_t units = run.units_before + UnitsSpent(run);
  return units < kFurthestNs / kNsPerUnit ? units * kNsPerUnit : kFurthestNs;
}

struct MachineTime {
  const RunContext* run;
  ClockKind kind;
  int64_t ns;
};

// The clock may be a system call on this machine, which guests may not make.
void AskMachine(void* arg) {
  auto* question = static_cast<MachineTime*>(arg);
  int64_t ns = 0;
  switch (question->kind) {
    case ClockKind::kTimeOfDay: {
      timespec t;
      clock_gettime(CLOCK_REALTIME, &t);
      ns = int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
      break;
    }
    case ClockKind::kElapsed:
      ns = kill::NowNs() - question->run->started_ns;
      break;
    case ClockKind::kWork:
      ns = kill::ThreadCpuNs() - question->run->cpu_started_ns;
      break;
  }
  question->ns = ns - ns % question->run->clock_step_ns;
}

int64_t RealNs(const RunContext& run, ClockKind kind) {
  MachineTime question = {&run, kind, 0};
  kill::CallOnHost(AskMachine, &question);
  return question.ns;
}

}  // namespace

int64_t NowNs(ClockKind kind) {
  const RunContext* run = CurrentRun();
  const int64_t epoch = kind == ClockKind::kTimeOfDay ? kEpochNs : 0;
  if (run == nullptr || run->clock == Clock::kFrozen) return epoch;
  const int64_t slept = kind == ClockKind::kWork ? 0 : run->slept_ns;
  if (run->clock == Clock::kReal) return RealNs(*run, kind) + slept;
  return epoch + WorkNs(*run) + slept;
}

bool SkipTime(int64_t ns) {
  RunContext* run = CurrentRun();
  if (run == nullptr) return true;
  if (ns > kFurthestNs - run->slept_ns) return false;
  tr_charge(ns / kSleptNsPerUnit);
  run->slept_ns += ns;
  return true;
}

}  // namespace terrarium::isolate
