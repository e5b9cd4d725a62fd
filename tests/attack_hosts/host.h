// What the host programs of this folder share. Each does to its own process what a host may do, or
// has done to it, and exits with 0 when what its head calls expected is so.
#ifndef TERRARIUM_TESTS_ATTACK_HOSTS_HOST_H_
#define TERRARIUM_TESTS_ATTACK_HOSTS_HOST_H_

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "terrarium/terrarium.h"

namespace attack {

inline terrarium::Engine MakeEngine(terrarium::EngineOptions options = {}) {
  auto engine = terrarium::Engine::Create(options);
  if (!engine.ok()) {
    printf("no engine: %s\n", std::string(engine.status().message()).c_str());
    exit(2);
  }
  return *std::move(engine);
}

// "outcome/reason message", or the status.
inline std::string Tell(const absl::StatusOr<terrarium::Report>& report) {
  if (!report.ok()) return "status: " + std::string(report.status().message());
  return std::string(terrarium::OutcomeName(report->outcome)) + "/" +
         std::string(terrarium::ReasonName(report->reason)) + " " + report->message +
         " out=" + report->stdout_text.substr(0, 60) + " " +
         std::to_string(report->usage.wall_ns / 1000) + "us";
}

// Whether the guest was stopped by its time, or the run was refused.
inline bool StoppedOrRefused(const absl::StatusOr<terrarium::Report>& report) {
  return !report.ok() || report->reason == terrarium::Reason::kDeadline ||
         report->reason == terrarium::Reason::kCpuTime;
}

// The last line, and main()'s result.
inline int Verdict(bool good) {
  puts(good ? "held" : "BROKEN");
  return good ? 0 : 1;
}

}  // namespace attack

#endif  // TERRARIUM_TESTS_ATTACK_HOSTS_HOST_H_
