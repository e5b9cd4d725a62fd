#!/usr/bin/env bash
# Configures (when needed) and builds one preset, or some targets of it:
# tools/build.sh PRESET [JOBS [TARGET...]]
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:?usage: tools/build.sh PRESET [JOBS [TARGET...]]}
jobs=${2:-$(nproc)}
shift $(($# < 2 ? $# : 2))

if [[ ! -f build/$preset/build.ninja ]]; then
  echo "== configure $preset (fetches and builds CPython when not cached)"
  cmake --preset "$preset"
fi
echo "== build $preset"
cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"}
