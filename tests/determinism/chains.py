# Ended by an exception whose chain is a ring.
# outcome: exception
# Tables whose keys are objects' places: exceptions seen while a chain is shown,
# a class's subclasses, the scopes of a compiler, containers inside of JSON.
import json

bases = [type("Base%d" % n, (), {}) for n in range(60)]
derived = [type("Derived%d" % n, (bases[n % 60], bases[(n * 7 + 1) % 60]), {})
           for n in range(240) if n % 60 != (n * 7 + 1) % 60]
print(len(derived))


def nested(depth):
    return [[depth]] if depth == 0 else {"in": [nested(depth - 1) for _ in range(2)]}


print(len(json.dumps(nested(7), indent=None)))
try:
    raise ExceptionGroup("many", [ValueError(n) for n in range(300)])
except* ValueError as group:
    print(len(group.exceptions))
errors = [ValueError("x%d" % n) for n in range(600)]
for a, b in zip(errors, errors[1:] + errors[:1]):
    a.__cause__ = b
raise errors[0]
