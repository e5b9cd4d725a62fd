#!/usr/bin/env bash
# Rules that a compiler does not check: tools/lint.sh [--all | --no-tidy] [BUILD_DIR]
#
# First the source rules (seconds), then clang-tidy, with the compilation database of BUILD_DIR
# (default build/dev, which must be built). Clang-tidy looks at the C and C++ files that changed
# since this branch left main, committed or not, and at those that include a header that changed.
# With --all, and with CI=true in the environment, it looks at every file.
set -euo pipefail
cd "$(dirname "$0")/.."

scope=changed
[[ ${CI:-} == true ]] && scope=all
case ${1:-} in
  --all) scope=all; shift ;;
  --no-tidy) scope=none; shift ;;
esac
build=${1:-build/dev}

# What git calls changed: against the point where this branch left main, or against HEAD where
# there is no main. Files that are new and not added yet count.
changed_files() {
  local from=HEAD ref
  for ref in origin/main main; do
    if git rev-parse --quiet --verify "$ref^{commit}" >/dev/null; then
      from=$(git merge-base HEAD "$ref")
      break
    fi
  done
  git diff --name-only --diff-filter=d "$from"
  git ls-files --others --exclude-standard
}

# The sources that changed or whose compilation read a file that did, by the compiler's own record.
affected_sources() {
  local changed=$1
  grep -E '\.(c|cc)$' <<<"$changed" || true
  ninja -C "$build" -t deps | awk -v root="$PWD/" -v list="$changed" '
    BEGIN { n = split(list, lines, "\n"); for (i = 1; i <= n; ++i) changed[lines[i]] = 1 }
    /^[^ ]/ { source = ""; next }
    /^ / {
      name = $1
      sub("^" root, "", name)
      if (source == "") source = name  # a compiler names the source first
      if (name in changed && source ~ /\.(c|cc)$/ && source !~ /^build\//) print source
    }'
}

python3 -B tools/source_rules.py

[[ $scope == none ]] && exit 0
if [[ ! -f $build/compile_commands.json ]]; then
  echo "lint: no $build/compile_commands.json; build the dev preset first" >&2
  exit 1
fi
if [[ $scope == changed ]]; then
  changed=$(changed_files)
  # Other checks may find something in any file.
  if grep -qx '.clang-tidy' <<<"$changed"; then scope=all; fi
fi
if [[ $scope == all ]]; then
  # The hosts of tests/packages are parts of other projects.
  mapfile -t files < <(git ls-files -- '*.c' '*.cc' ':!tests/packages')
else
  mapfile -t files < <(affected_sources "$changed" | grep -v '^tests/packages/' | sort -u)
fi
echo "lint: clang-tidy over ${#files[@]} files"
((${#files[@]} == 0)) && exit 0
# What needs a library that is not here was not compiled, and cannot be read.
mapfile -t files < <(python3 -B - "$build/compile_commands.json" "${files[@]}" <<'PY'
import json, os, sys
known = {os.path.realpath(entry["file"]) for entry in json.load(open(sys.argv[1], encoding="utf-8"))}
for name in sys.argv[2:]:
    if os.path.realpath(name) in known:
        print(name)
    else:
        print(f"lint: {name} is not compiled here", file=sys.stderr)
PY
)
# One file a process: the long ones would otherwise keep the last processor waiting.
printf '%s\0' "${files[@]}" |
  xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$build" \
    --extra-arg=-Wno-unknown-warning-option  # GCC's own, in the compile commands
echo "lint: clean"
