# A validator for a subset of JSON schema, with paths in its messages.
import json
from functools import singledispatch

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}


def is_type(value, name):
    if isinstance(value, bool) and name in ("integer", "number"):
        return False
    return isinstance(value, TYPES[name])


def check(value, schema, path="$"):
    if "$any" in schema:
        if all(list(check(value, s, path)) for s in schema["$any"]):
            yield f"{path}: matches none of {len(schema['$any'])} alternatives"
        return
    if (wanted := schema.get("type")) and not is_type(value, wanted):
        yield f"{path}: wanted {wanted}, got {describe(value)}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is not one of {schema['enum']}"
    match value:
        case dict():
            for key in schema.get("required", ()):
                if key not in value:
                    yield f"{path}: missing {key!r}"
            known = schema.get("properties", {})
            for key, item in value.items():
                if key in known:
                    yield from check(item, known[key], f"{path}.{key}")
                elif schema.get("closed"):
                    yield f"{path}: unknown key {key!r}"
        case list():
            if len(value) < schema.get("min", 0):
                yield f"{path}: fewer than {schema['min']} items"
            for i, item in enumerate(value):
                yield from check(item, schema.get("items", {}), f"{path}[{i}]")
            if schema.get("unique") and len({json.dumps(v, sort_keys=True) for v in value}) < len(value):
                yield f"{path}: items repeat"
        case int() | float() if not isinstance(value, bool):
            if not schema.get("min", value) <= value <= schema.get("max", value):
                yield f"{path}: {value} is out of range"
        case str() if len(value) > schema.get("max", len(value)):
            yield f"{path}: longer than {schema['max']}"


@singledispatch
def describe(value):
    return type(value).__name__


@describe.register
def _(value: dict):
    return f"object with {len(value)} keys"


@describe.register(list)
@describe.register(tuple)
def _(value):
    return f"array of {len(value)}"


describe.register(type(None), lambda value: "null")
describe.register(bool, lambda value: str(value).lower())

SCHEMA = json.loads("""{"type": "object", "required": ["name", "age"], "closed": true, "properties": {
    "name": {"type": "string", "max": 8}, "age": {"type": "integer", "min": 0, "max": 150},
    "tags": {"type": "array", "items": {"type": "string"}, "unique": true, "min": 1},
    "contact": {"$any": [{"type": "null"}, {"type": "object", "required": ["mail"]}]},
    "role": {"enum": ["user", "admin"]}}}""")
for text in ('{"name": "ann", "age": 31, "tags": ["a"], "contact": null, "role": "user"}', '{"name": "maximilian", "age": -1}',
             '{"age": true, "tags": [], "extra": 1}', '{"name": "b", "age": 1.5, "tags": ["x", 2, "x"], "contact": {}, "role": "root"}', "[1, 2]", "null"):
    problems = list(check(json.loads(text), SCHEMA))
    print(text[:40], "-", "valid" if not problems else f"{len(problems)} problems")
    for p in problems:
        print("   ", p)
print(describe({}), describe([1]), describe(None), describe(True), describe(2.5), json.dumps({"é": [1.0, None], 2: "k"}, ensure_ascii=False))
for bad in ("{", '{"a" 1}', "[1,]", "nul", '"\\x"', ""):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(f"{e.msg} at {e.lineno}:{e.colno}")
