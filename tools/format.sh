#!/usr/bin/env bash
# Formats every C and C++ file of ours; with --check only tells which are not.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t files < <(git ls-files --cached --others --exclude-standard -- \
  '*.c' '*.cc' '*.cpp' '*.h')
if ((${#files[@]} == 0)); then
  echo "format: no C++ files"
  exit 0
fi
clang_format=$(command -v clang-format-14 || command -v clang-format)
if [[ ${1:-} == --check ]]; then
  "$clang_format" --style=file --dry-run -Werror "${files[@]}"
  echo "format: ${#files[@]} files are in style"
else
  "$clang_format" --style=file -i "${files[@]}"
  echo "format: formatted ${#files[@]} files"
fi
