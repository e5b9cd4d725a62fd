# JSON in, aggregation, JSON out with sorted keys.
import json
from collections import defaultdict

ORDERS = json.loads("""[
 {"id": 1, "customer": "ann", "lines": [{"sku": "pear", "n": 3, "price": 0.5}, {"sku": "fig", "n": 10, "price": 0.2}]},
 {"id": 2, "customer": "bob", "lines": [{"sku": "fig", "n": 5, "price": 0.2}], "note": null},
 {"id": 3, "customer": "ann", "lines": [], "rush": true}
]""")

totals = defaultdict(float)
sold = defaultdict(int)
for order in ORDERS:
    for line in order["lines"]:
        totals[order["customer"]] += line["n"] * line["price"]
        sold[line["sku"]] += line["n"]
report = {"totals": totals, "sold": sold, "rush": [o["id"] for o in ORDERS if o.get("rush")]}
print(json.dumps(report, indent=2, sort_keys=True))
print(json.dumps(ORDERS[1], separators=(",", ":")))
try:
    json.loads('{"a": [1, 2,, 3]}')
except json.JSONDecodeError as e:
    print(e.msg, e.lineno, e.colno)


class Encoder(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(json.dumps({"tags": {"b", "a"}}, cls=Encoder))
print(json.loads('{"x": 1.5, "y": 10}', parse_int=str, object_pairs_hook=list))
