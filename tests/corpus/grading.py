"""What a report must say for a program of each expectation.

grade() looks at one report; what needs several (the same count in two
processes, the process's own health) is the runner's.
"""

import builtins
import re

OUTCOMES = {
    "ok", "exception", "rejected", "exhausted", "violation", "fault", "interrupted",
}
REASONS = {
    "ok": {""},
    "exception": {""},
    "rejected": {"syntax", "rule", "too_large", "too_deep"},
    "exhausted": {
        "instructions", "allocations", "output", "host_calls", "deadline",
        "cpu_time", "memory", "stack",
    },
    "violation": {"audit", "syscall", "guard"},
    "fault": {"segv", "bus", "fpe", "ill", "abort"},
    "interrupted": {""},
}
# A kill for one of these falls at the same instruction in every run.
DETERMINISTIC_REASONS = {"instructions", "allocations", "output", "host_calls"}

_ESCAPED = re.compile(r"^\s*ESCAPED:", re.M)
_MODULE_RULE = re.compile(r"import|module")
_NAME_ERROR = re.compile(r"name '(\w+)' is not defined")


class Grade:
    """status: "pass", "fail" or "apart" (says nothing about the technique)."""

    def __init__(self, status, why=""):
        self.status = status
        self.why = why


def grade(program, report, *, accept_memory_error=False, strict_blocked=False):
    problem = malformed(report) or escaped(report)
    if problem:
        return Grade("fail", problem)
    missing = not_offered(report)
    if missing:
        return Grade("apart", missing)
    outcome, reason = report["outcome"], report["reason"]
    seen = describe(report)
    if program.expect == "killed":
        if outcome == "exhausted":
            return Grade("pass")
        if accept_memory_error and exception_type(report) == "MemoryError":
            return Grade("pass")
        if outcome == "rejected" and reason == "rule" or refused_by_policy(report):
            return Grade("apart", f"refused by a rule: {seen}")
        return Grade("fail", f"expected a kill, got {seen}")
    if program.expect == "blocked":
        if outcome in ("rejected", "violation", "exception", "exhausted"):
            return Grade("pass")
        if outcome == "ok" and not strict_blocked:
            return Grade("pass", "ended without its forbidden effect")
        return Grade("fail", f"expected a refusal, got {seen}")
    if program.expect == "contained":
        if outcome == "interrupted":
            return Grade("fail", "interrupted, and nobody asked for it")
        return Grade("pass")
    if program.expect == "ok":
        return Grade("pass") if outcome == "ok" else Grade("fail", f"got {seen}")
    return Grade("fail", f"unknown expectation {program.expect!r} in its header")


def malformed(report):
    """Why this is not a schema 1 report; "" when it is."""
    if not isinstance(report, dict):
        return "the report is not a JSON object"
    if report.get("schema") != 1:
        return f"schema is {report.get('schema')!r}, not 1"
    for key in ("outcome", "reason", "message", "value", "stdout", "stderr",
                "exception", "violations", "usage", "policy", "engine"):
        if key not in report:
            return f"the report has no {key!r}"
    outcome, reason = report["outcome"], report["reason"]
    if outcome not in OUTCOMES:
        return f"unknown outcome {outcome!r}"
    if reason not in REASONS[outcome]:
        return f"unknown reason {reason!r} for outcome {outcome!r}"
    if outcome == "exception" and not exception_type(report):
        return "outcome is exception, and the report has none"
    return ""


def escaped(report):
    """The ESCAPED: line, wherever a guest could have put it."""
    texts = [report["stdout"], report["stderr"], report["message"]]
    if isinstance(report["value"], str):
        texts.append(report["value"])
    if report["exception"]:
        texts.append(report["exception"].get("message") or "")
    for text in texts:
        match = _ESCAPED.search(text)
        if match:
            return text[match.start():].strip().split("\n")[0][:120]
    return ""


def refused_by_policy(report):
    """Whether it ended by an error that says so: what the checker says of a spelling."""
    message = (report.get("exception") or {}).get("message") or ""
    return message.endswith("this program's policy")


def exception_type(report):
    return (report.get("exception") or {}).get("type", "")


def not_offered(report):
    """Why the program could not even try: a module or builtin it lacks."""
    if report["outcome"] == "exception":
        kind = exception_type(report)
        message = report["exception"].get("message") or ""
        if kind in ("ImportError", "ModuleNotFoundError"):
            return f"not offered: {message[:80]}"
        name = _NAME_ERROR.search(message)
        if kind == "NameError" and name and (
                hasattr(builtins, name[1]) or name[1] == "__builtins__"):
            return f"not offered: builtin {name[1]}"
    if report["outcome"] == "rejected" and report["reason"] == "rule":
        rules = [v.get("rule", "") for v in report["violations"]]
        if rules and all(_MODULE_RULE.search(rule) for rule in rules):
            return f"not offered: rule {rules[0]}"
    return ""


def describe(report):
    """"exhausted/memory", "exception ValueError: ..."."""
    outcome, reason = report["outcome"], report["reason"]
    text = f"{outcome}/{reason}" if reason else outcome
    if report.get("exception"):
        text += f" {exception_type(report)}: {report['exception'].get('message', '')}"
    elif report.get("violations"):
        text += f" ({report['violations'][0].get('rule')})"
    return text[:160]


def observed(report):
    """The OBSERVED: lines, which two fresh processes must agree on."""
    lines = (report["stdout"] + "\n" + report["stderr"]).split("\n")
    return [line for line in lines if line.startswith("OBSERVED:")]
