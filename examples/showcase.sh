#!/bin/sh
# Runs the showcase programs and says what each report means.
#
#   examples/showcase.sh build/release/bin/terrarium
#
# Exit: 0 when every program ended the way it must.
set -u
bin=${1:?usage: examples/showcase.sh path/to/terrarium}
here=$(cd "$(dirname "$0")" && pwd)
failed=0

# show FILE WANTED_EXIT_CODES MEANING [FLAGS...]
show() {
  file=$1 wanted=$2 meaning=$3
  shift 3
  printf '\n$ terrarium run %s%s\n' "$*${*:+ }" "examples/$file"
  "$bin" run "$@" "$here/$file"
  code=$?
  printf '[exit %d] ' "$code"
  case " $wanted " in
    *" $code "*) echo "$meaning" ;;
    *) echo "UNEXPECTED: it should have been $wanted."
       failed=1 ;;
  esac
}

show ordinary.py "0" \
  "An ordinary program: its output, then the value of its last expression."
show budget_overrun.py "4" \
  "Its instruction budget is spent. No except or finally of it ran: a kill is not an exception." \
  --instructions 5M --deadline 5s
show infinite_c_loop.py "4 5" \
  "Stopped inside one call of C code that would never have returned." \
  --deadline 100ms
show crash.py "6" \
  "The C stack overflowed in CPython itself: a crash of a plain python3, a report here." \
  --memory 128MiB --instructions 100M --allocations 10M --deadline 5s
printf '\nAll four in one process, one after the other, on the same isolate:\n'
printf '$ terrarium batch --jobs 1 ...\n'
reports=$(mktemp) || exit 1
trap 'rm -f "$reports"' EXIT
"$bin" batch --jobs 1 --instructions 50M --allocations 10M --memory 128MiB --deadline 200ms \
  "$here/budget_overrun.py" "$here/infinite_c_loop.py" "$here/crash.py" "$here/ordinary.py" \
  >"$reports" || failed=1
while read -r line; do
  # The first of that name: a policy has reasons of its own further on.
  field() {
    printf '%s\n' "$line" | grep -o "\"$1\": *\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
  }
  script=$(field script)
  printf '  %-20s %s %s\n' "${script##*/}" "$(field outcome)" "$(field reason)"
done <"$reports"
[ "$(wc -l <"$reports")" -eq 4 ] || failed=1
[ $failed -eq 0 ] && echo "[the process lived through all of them]"
exit $failed
