"""The runner's summary: a table per class, the overshoots, the failures."""

import collections

import overshoot


def print_summary(options, run, controls, unavailable):
    """Prints everything; returns the runner's exit code."""
    rows = collections.defaultdict(collections.Counter)
    for entry in run.results.values():
        row = rows[entry["class"]]
        row["programs"] += 1
        row[entry["status"]] += 1
        report = entry["report"]
        if report and isinstance(report, dict):
            row[report.get("outcome", "?")] += 1
    columns = ("programs", "pass", "fail", "apart", "ok", "exception", "rejected",
               "exhausted", "violation", "fault")
    print(f"{'class':16}" + "".join(f"{c:>10}" for c in columns))
    total = collections.Counter()
    for klass in sorted(rows):
        print(f"{klass:16}" + "".join(f"{rows[klass][c]:>10}" for c in columns))
        total.update(rows[klass])
    print(f"{'all':16}" + "".join(f"{total[c]:>10}" for c in columns))
    print()
    if options.verbose:
        for name, entry in sorted(run.results.items()):
            print(f"  {entry['status']:5} {name:40} {entry['seen'][:90]}")
        print()
    apart = sorted((n, e["why"]) for n, e in run.results.items()
                   if e["status"] == "apart")
    if apart:
        print(f"{len(apart)} counted apart (they could not try their technique):")
        for why, names in _grouped(apart):
            print(f"  {why}: {' '.join(names)}")
    if unavailable:
        names = " ".join(p.name for p in unavailable)
        print(f"{len(unavailable)} controls counted apart (module not offered, or excused): {names}")
    overshoot.print_overshoots(run, options.deadline)
    print(f"{run.controls} control runs of {controls} controls; peak RSS "
          f"{run.peak_kib / 1024:.1f} MiB (cap {options.memory} x {options.jobs}); "
          f"{run.wall_seconds:.1f} s")
    failures = sorted((n, e["why"]) for n, e in run.results.items()
                      if e["status"] == "fail")
    for line in run.process_failures:
        print(f"FAIL process: {line}")
    for name, why in failures:
        print(f"FAIL {name}: {why}")
    failed = len(failures) + len(run.process_failures)
    print(f"{total['pass']} passed, {failed} failed, {len(apart)} counted apart")
    return 1 if failed else 0


def _grouped(pairs):
    groups = collections.defaultdict(list)
    for name, why in pairs:
        groups[why].append(name)
    return sorted(groups.items())
