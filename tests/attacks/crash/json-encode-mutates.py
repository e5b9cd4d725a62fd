# id: json-encode-mutates
# class: crash
# expect: contained
# technique: the encoder's default hook empties the containers that are being encoded and fails on the way out
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
import json


class Leaf:
    pass


def default(value):
    if value.mode == "dict":
        table.clear()
    elif value.mode == "list":
        rows.clear()
        rows.extend(range(3))
    else:
        rows.clear()
        table.clear()
        raise ValueError("stop")
    return [value.mode]


for mode in ("dict", "list", "both") * 30:
    rows, table = [], {}
    for i in range(20):
        leaf = Leaf()
        leaf.mode = mode
        rows.append([leaf, {"inner": leaf}])
        table[f"k{i}"] = rows if i % 2 else {"leaf": leaf}
    leaf = None
    for top in (rows, table, [rows, table], {"a": table, "b": rows}):
        try:
            json.dumps(top, default=default)
        except (ValueError, RuntimeError):
            pass
