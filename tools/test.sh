#!/usr/bin/env bash
# Runs the tests of one built preset: tools/test.sh PRESET [JOBS] [CTEST ARGUMENTS]
# Leaves build/PRESET/ctest.xml (JUnit), from which .ci/run counts.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:?usage: tools/test.sh PRESET [JOBS] [CTEST ARGUMENTS]}
jobs=${2:-$(nproc)}
shift $(($# < 2 ? $# : 2))

command=(ctest)
if [[ $preset == tsan ]]; then
  export TSAN_OPTIONS="suppressions=$PWD/tools/tsan.supp:${TSAN_OPTIONS:-}"
  # GCC 12's run-time finds no place for its shadow when addresses vary in more bits than this;
  # newer kernels let them vary in 32.
  if (($(</proc/sys/vm/mmap_rnd_bits) > 28)); then command=(setarch -R ctest); fi
fi

echo "== test $preset ${*:-(all)}"
"${command[@]}" --test-dir "build/$preset" --parallel "$jobs" --output-on-failure \
  --no-tests=error --output-junit ctest.xml "$@"
