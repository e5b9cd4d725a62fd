#!/usr/bin/env bash
# Runs every benchmark and says which targets are met: bench/run.sh [BUILD]
#
# BUILD is a release build, build/release when not given. JSON goes to build/bench.
# TERRARIUM_BENCH_ROUNDS is how often each program is compared (7). Other work on
# the machine shows: kills that waited for a core are left out, everything else is a
# median, but two isolates in parallel need two idle cores.
set -euo pipefail
cd "$(dirname "$0")/.."

build=${1:-build/release}
rounds=${TERRARIUM_BENCH_ROUNDS:-7}
out=build/bench
mkdir -p "$out"

for name in run session kill host_call isolate parallel pool process guard checker import micro peers; do
  echo "== $name"
  "$build/bin/${name}_benchmark" --benchmark_out_format=json \
    --benchmark_out="$out/$name.json" --benchmark_counters_tabular=false \
    --benchmark_report_aggregates_only=true >"$out/$name.log"
done

echo "== programs, in Terrarium and in /usr/bin/python3"
bench/compare.py product --bin "$build/bin/terrarium" --rounds "$rounds" \
  --output "$out/product.json"

echo "== CPython without the budget patch (built once: some 5 minutes)"
recipe=interp/cpython/build/build_cpython.py
metered=$(python3 -B $recipe --flavour release | tail -1)
unmetered=$(python3 -B $recipe --flavour release-unmetered | tail -1)
echo "== regular expressions, against the same CPython's"
bench/regex.py --terrarium "$build/bin/terrarium" --python "$unmetered/bin/python" \
  --output "$out/regex.json"

echo "== metering, over the programs"
bench/compare.py metering --metered "$metered/bin/python" \
  --unmetered "$unmetered/bin/python" --rounds "$rounds" --output "$out/metering.json"

bench/summary.py "$out"
