"""Reads modules.toml, refuses what is wrong in it, and makes C++ tables of it.

    python3 modules.py TABLES INITTAB

TABLES is the file behind modules.h, INITTAB is CPython's table of C modules.
freeze.py asks read() what to freeze.
"""

import dataclasses
import json
import pathlib
import sys
import tomllib

TIERS = ["core", "data", "numbers", "text", "time", "binary", "internal"]
KINDS = ["c", "python", "replacement", "alias", "front", "filter"]
CLAIMS = {"cpu": "kCpuSafe", "memory": "kMemorySafe", "time": "kTimeSafe", "io": "kIoSafe",
          "deterministic": "kDeterministic"}
# Which kinds may have a field; those in NEEDED must.
FIELDS = {"of": {"alias", "front"}, "lets_through": {"filter"}, "beside": {"python"},
          "init": {"c", "filter"}}
NEEDED = {"of", "lets_through"}
LISTS = {"lets_through", "beside", "withheld", "claims", "patchable"}


class Wrong(Exception):
    """modules.toml says something that cannot be meant."""


@dataclasses.dataclass
class Row:
    name: str
    tier: str  # a section's name, or "absent"
    reason: str
    kind: str = "python"
    of: str = ""
    lets_through: list = dataclasses.field(default_factory=list)
    beside: list = dataclasses.field(default_factory=list)
    withheld: list = dataclasses.field(default_factory=list)
    claims: list = dataclasses.field(default_factory=list)
    patchable: list = dataclasses.field(default_factory=list)
    init: str = ""
    set_up: str = ""

    @property
    def offered(self):
        return self.tier not in ("internal", "absent")

    @property
    def frozen(self):
        return self.kind in ("python", "replacement")


def require(condition, name, message):
    if not condition:
        raise Wrong(f"{name}: {message}")


def row_of(name, tier, fields, default_claims):
    if isinstance(fields, str):
        fields = {"reason": fields}
    known = {field.name for field in dataclasses.fields(Row)} - {"name", "tier"}
    for field, value in fields.items():
        require(field in known, name, f"what is {field}?")
        require(isinstance(value, list if field in LISTS else str), name, f"{field} of another type")
    require(fields.get("reason"), name, "no reason")
    row = Row(name, tier, **fields)
    require(row.kind in KINDS, name, f"what is the kind {row.kind}?")
    for field, kinds in FIELDS.items():
        require(not getattr(row, field) or row.kind in kinds, name, f"{row.kind} has no {field}")
        require(getattr(row, field) or row.kind not in kinds or field not in NEEDED, name,
                f"{row.kind} needs {field}")
    require(row.offered or not (row.withheld or row.claims), name, "guests do not see it")
    if row.offered:
        row.claims = fields.get("claims", default_claims)
    require(set(row.claims) <= set(CLAIMS), name, f"what are the claims {row.claims}?")
    return row


def by_name(rows, what):
    table = {}
    for row in rows:
        require(row.name not in table, row.name, f"two rows for {what}")
        table[row.name] = row
    return table


def check(rows):
    for_guests = by_name((r for r in rows if r.tier != "internal"), "guests")
    for_library = by_name((r for r in rows if r.tier != "absent" and r.kind != "front"),
                          "library code")
    for row in rows:
        require(not row.of or row.of in for_library, row.name, f"{row.of} has no row")
        require(row.kind != "front" or row.name in for_library, row.name,
                "a front needs a row for library code")
        parent = row.name.rpartition(".")[0]
        if parent and row.tier != "absent":
            around = for_guests.get(parent) if row.offered else for_library.get(parent)
            require(around and (around.offered or not row.offered), row.name,
                    f"its package {parent} has no row")


def read(text=None):
    """The rows, tier by tier and sorted by name, the absent ones last."""
    if text is None:
        text = pathlib.Path(__file__).with_name("modules.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    claims, absent = data.pop("claims", []), data.pop("absent", {})
    for section in data:
        require(section in TIERS, section, "no such tier")
    rows = [row_of(name, tier, fields, claims)
            for tier in TIERS for name, fields in sorted(data.get(tier, {}).items())]
    for reason, names in absent.items():
        require(isinstance(names, list), reason, "needs a list of modules")
    rows += sorted((Row(name, "absent", reason, "absent") for reason, names in absent.items()
                    for name in names), key=lambda row: row.name)
    check(rows)
    return rows


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def camel(text):
    return "k" + text.title().replace("_", "")


def cc_row(row):
    tier = "none" if row.tier == "absent" else row.tier
    claims = " | ".join(CLAIMS[claim] for claim in row.claims) or "0"
    detail = row.of or " ".join(row.lets_through or row.beside)
    return (f"    {{{quoted(row.name)}, Kind::{camel(row.kind)}, Tier::{camel(tier)}, {claims},\n"
            f"     {quoted(detail)}, {quoted(' '.join(row.withheld))},\n"
            f"     {quoted(' '.join(row.patchable))}, "
            f"SetUp::{camel(row.set_up or 'none')}, {quoted(row.reason)}}},\n")


def tables(rows):
    parts = {"Offered": [row for row in rows if row.offered],
             "Internal": [row for row in rows if row.tier == "internal"],
             "Absent": [row for row in rows if row.tier == "absent"]}
    text = ('// Generated by stdlib_allowlist/modules.py from modules.toml.\n'
            '#include "base/policy/claims.h"\n'
            '#include "stdlib_allowlist/modules.h"\n\n'
            'namespace terrarium::stdlib_allowlist {\n'
            'using enum base::Claims;\n\n')
    for part, of_part in parts.items():
        text += (f"namespace {{\nconstexpr Module k{part}[] = {{\n{''.join(map(cc_row, of_part))}}};\n"
                 f"}}  // namespace\n"
                 f"std::span<const Module> {part}Table() {{ return k{part}; }}\n\n")
    return text + "}  // namespace terrarium::stdlib_allowlist\n"


def inittab(rows):
    """Modules that the interpreter makes itself have a row without a function."""
    rows = [row for row in rows if row.kind in FIELDS["init"] and row.init != "registered"]
    linked = sorted((row.name, row.init or f"PyInit_{row.name}")
                    for row in rows if row.init != "interpreter")
    made = [(row.name, "nullptr") for row in rows if row.init == "interpreter"]
    declarations = "".join(f"PyObject* {init}();\n" for _, init in linked)
    entries = "".join(f"    {{{quoted(name)}, {init}}},\n" for name, init in linked + made)
    return ("// Generated by stdlib_allowlist/modules.py from modules.toml: the C modules that\n"
            "// exist in this process at all. CPython's own table names every module that was\n"
            "// compiled; this one replaces it, so that what is not listed cannot be reached by\n"
            "// any route. Listed does not mean offered.\n"
            "#include <Python.h>\n\n"
            f'extern "C" {{\n{declarations}\n'
            f"struct _inittab _PyImport_Inittab[] = {{\n{entries}    {{nullptr, nullptr}},\n}};\n}}\n")


def main():
    try:
        rows = read()
    except (Wrong, tomllib.TOMLDecodeError) as error:
        raise SystemExit(f"modules.toml: {error}")
    for path, text in zip(sys.argv[1:], (tables(rows), inittab(rows)), strict=True):
        pathlib.Path(path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
