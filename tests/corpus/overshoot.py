"""How far past their deadline killed programs ran, from their own reports."""

import programs as corpus


def print_overshoots(run, deadline):
    limit = corpus.parse_duration(deadline)
    late = []
    for name, entry in run.results.items():
        report = entry["report"]
        if report and report.get("reason") == "deadline":
            late.append((report["usage"].get("wall_ns", 0) / 1e6 - limit * 1e3, name))
    if not late:
        return
    late.sort()
    p99 = late[min(len(late) - 1, int(len(late) * 0.99))]
    print(f"{len(late)} deadline kills; overshoot median {late[len(late) // 2][0]:.3f} ms, "
          f"99th percentile {p99[0]:.3f} ms, worst {late[-1][0]:.3f} ms ({late[-1][1]})")
