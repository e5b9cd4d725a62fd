// What is made of a call's end: counts, and a span for the host's tracer.
#include <string>
#include <utility>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "engine/sandbox_impl.h"
#include "interp/kill/kill.h"

namespace terrarium {

void SandboxImpl::CountEnd(SharedIsolate* on, CallEnd& end,
                           const absl::StatusOr<Report>& report) const {
  end.counted = true;
  const Writers writers = on == nullptr ? Writers::kAnybody : Writers::kInside;
  RunStatistics& statistics = on == nullptr ? engine_->elsewhere() : on->statistics;
  if (!report.ok()) {
    statistics.errors.Add(1, writers);
    if (end.refused) statistics.refused.Add(1, writers);
  } else if (report->outcome != Outcome::kPaused && report->outcome != Outcome::kSuspended) {
    statistics.Count(*report, end.waited_ns, writers);
  }
}

void SandboxImpl::TellSpan(const CallEnd& end, const absl::StatusOr<Report>& report) const {
  const std::function<void(const Span&)>& tell = engine_->options().on_span;
  if (tell == nullptr) return;
  Span span;
  span.name = end.name;
  span.end = absl::Now();
  span.start = span.end - absl::Nanoseconds(kill::NowNs() - end.called_ns);
  span.ok = report.ok() && report->ok();
  const auto add = [&span](std::string_view name, Value value) {
    span.attributes.emplace_back(name, std::move(value));
  };
  if (!tenant_->name.empty()) add("terrarium.tenant", tenant_->name);
  add("terrarium.policy", policy_.name());
  add("terrarium.wait_ns", end.waited_ns);
  if (report.ok()) {
    add("terrarium.script", report->script);
    add("terrarium.outcome", OutcomeName(report->outcome));
    if (report->reason != Reason::kNone) add("terrarium.reason", ReasonName(report->reason));
    add("terrarium.instructions", report->usage.instructions);
    add("terrarium.peak_bytes", report->usage.peak_bytes);
    add("terrarium.host_calls", report->usage.host_calls);
    add("terrarium.restore_ns", report->usage.restore_ns);
  } else {
    add("terrarium.script", end.script);
    add("terrarium.status", absl::StatusCodeToString(report.status().code()));
    add("terrarium.message", std::string(report.status().message()));
  }
  tell(span);
}

}  // namespace terrarium
