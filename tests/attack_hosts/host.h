// What the host programs of this folder share.
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

}  // namespace attack

#endif  // TERRARIUM_TESTS_ATTACK_HOSTS_HOST_H_
