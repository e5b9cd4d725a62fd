// Parts of the report's JSON that the audit log repeats.
#ifndef TERRARIUM_BASE_REPORT_REPORT_JSON_H_
#define TERRARIUM_BASE_REPORT_REPORT_JSON_H_

#include "base/text/json_text.h"
#include "terrarium/report.h"

namespace terrarium::base {

// Each writes one object.
void WriteReport(const Report& report, JsonWriter& json);
void WriteUsage(const Usage& usage, JsonWriter& json);
void WritePolicy(const Report& report, JsonWriter& json);
void WriteEngine(const EngineInfo& engine, JsonWriter& json);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_REPORT_REPORT_JSON_H_
