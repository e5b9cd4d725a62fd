# id: facade-dict-searched
# class: introspection
# expect: blocked
# technique: the dict of a facade is searched for modules
# source: own
# verified: yes
import json, collections, functools, string, itertools, math
kind = type(json)
todo, seen = [json, collections, functools, string], []
while todo:
    module = todo.pop()
    seen.append(module.__name__)
    for value in vars(module).values():
        if type(value) is kind and value.__name__ not in seen:
            todo.append(value)
if set(seen) - {"json", "collections", "functools", "string", "collections.abc", "json.decoder",
                "json.encoder", "json.scanner", "json.tool"}:
    print("ESCAPED:facade-dict-searched")
