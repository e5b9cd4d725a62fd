#!/usr/bin/env bash
# Runs the tests of one built preset: tools/test.sh PRESET [JOBS] [CTEST ARGUMENTS]
# Leaves build/PRESET/ctest.xml (JUnit), from which .ci/run counts.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:?usage: tools/test.sh PRESET [JOBS] [CTEST ARGUMENTS]}
jobs=${2:-$(nproc)}
shift $(($# < 2 ? $# : 2))

echo "== test $preset ${*:-(all)}"
ctest --test-dir "build/$preset" --parallel "$jobs" --output-on-failure \
  --no-tests=error --output-junit ctest.xml "$@"
