#!/usr/bin/env bash
# Rules that a compiler does not check: tools/lint.sh [--no-tidy] [BUILD_DIR]
# First the source rules (seconds), then clang-tidy over the compilation database
# of BUILD_DIR (default build/dev).
set -euo pipefail
cd "$(dirname "$0")/.."

tidy=1
if [[ ${1:-} == --no-tidy ]]; then
  tidy=0
  shift
fi
build=${1:-build/dev}

python3 -B tools/source_rules.py

((tidy)) || exit 0
if [[ ! -f $build/compile_commands.json ]]; then
  echo "lint: no $build/compile_commands.json; build the dev preset first" >&2
  exit 1
fi
mapfile -t files < <(git ls-files -- '*.cc' | grep -v '^fuzz/' || true)
((${#files[@]} == 0)) && exit 0
echo "lint: clang-tidy over ${#files[@]} files"
printf '%s\0' "${files[@]}" |
  xargs -0 -n 4 -P "$(nproc)" clang-tidy --quiet -p "$build" \
    --extra-arg=-Wno-unknown-warning-option  # GCC's own, in the compile commands
echo "lint: clean"
