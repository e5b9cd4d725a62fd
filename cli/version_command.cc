// Tells what is in this binary without starting an engine.
#include <unistd.h>

#include "base/text/json_text.h"
#include "base/text/text.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cpython_build_info.h"

namespace terrarium::cli {
namespace {

using base::Cat;

std::string AsJson() {
  base::JsonWriter json;
  json.BeginObject();
  json.Key("schema").Int(1);
  json.Key("terrarium").String(TERRARIUM_VERSION);
  json.Key("cpython").String(TERRARIUM_CPYTHON_VERSION);
  json.Key("cpython_source_sha256").String(TERRARIUM_CPYTHON_TARBALL_SHA256);
  json.Key("cpython_debian_package").String(TERRARIUM_CPYTHON_DEBIAN_PACKAGE);
  json.Key("cpython_debian_patches").Int(TERRARIUM_CPYTHON_DEBIAN_PATCHES);
  json.Key("cpython_our_patches").Int(TERRARIUM_CPYTHON_OUR_PATCHES);
  json.Key("cpython_flavour").String(TERRARIUM_CPYTHON_FLAVOUR);
  json.Key("cpython_key").String(TERRARIUM_CPYTHON_KEY);
  json.EndObject();
  return Cat(json.text(), "\n");
}

std::string AsText() {
  std::string text =
      Cat("terrarium ", TERRARIUM_VERSION, "\ncpython ", TERRARIUM_CPYTHON_VERSION, " (",
          TERRARIUM_CPYTHON_FLAVOUR, ", ", TERRARIUM_CPYTHON_OUR_PATCHES, " patches of ours");
  const std::string_view package = TERRARIUM_CPYTHON_DEBIAN_PACKAGE;
  if (!package.empty()) {
    text += Cat(", ", TERRARIUM_CPYTHON_DEBIAN_PATCHES, " of Debian's ", package);
  }
  return Cat(text, ")\nsource sha256:", TERRARIUM_CPYTHON_TARBALL_SHA256, "\n");
}

}  // namespace

int VersionCommand(const Options& options) {
  return Output(STDOUT_FILENO).Write(options.json ? AsJson() : AsText()) ? 0 : kInternalError;
}

}  // namespace terrarium::cli
