"""The table of excuses.txt: what one policy ends otherwise, and why."""

import os

import grading

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "excuses.txt")


def load(policy, path=PATH):
    """{program: (what the report says, reason)} for one policy."""
    rows = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            if not line.strip() or line.startswith("#"):
                continue
            row_policy, program, seen, reason = (c.strip() for c in line.split("|"))
            if row_policy == policy:
                rows[program] = (seen, reason)
    return rows


def apply(rows, program, grade, report):
    """The grade, unless the table knows better."""
    if program.name not in rows or grade.status == "apart":
        return grade
    seen, reason = rows[program.name]
    if grade.status == "pass":
        return grading.Grade("fail", "is excused in excuses.txt, and need not be")
    if grading.malformed(report) or grading.escaped(report) or not (
            grading.describe(report).startswith(seen)):
        return grade
    return grading.Grade("apart", f"excused: {reason}")
