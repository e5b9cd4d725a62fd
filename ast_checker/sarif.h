// What a check found, as SARIF 2.1.0: the format that editors and code hosts read. A log is a
// beginning, the results of each file, and an end:
//
//   std::string log = SarifBegin(engine.info());
//   for (...) results += SarifResults(source, report);
//   log += results without its first byte, a comma
//   log += SarifEnd();
//
// Threads: pure functions.
#ifndef TERRARIUM_AST_CHECKER_SARIF_H_
#define TERRARIUM_AST_CHECKER_SARIF_H_

#include <string>
#include <string_view>

#include "terrarium/report.h"

namespace terrarium::ast_checker {

// Up to the opening of the list of results: the tool, and the metadata of every rule in the table.
std::string SarifBegin(const EngineInfo& engine);

// A result for each violation, one a line; a report that failed without any
// (a spent budget) is one result. Each line begins with a comma, except the first of the log's:
// drop that one.
std::string SarifResults(std::string_view source, const Report& report);

std::string SarifEnd();

// A path as a URI reference: what a URI gives a meaning is percent-encoded, and an absolute path
// gets the scheme "file".
std::string UriOfPath(std::string_view path);

}  // namespace terrarium::ast_checker

#endif  // TERRARIUM_AST_CHECKER_SARIF_H_
