# id: type-hints-class-module
# class: escape
# expect: blocked
# technique: a class that claims to be a library's has its annotations evaluated among the library's names
# source: own
# verified: yes
import typing


class Claimed:
    pass


for name in ("typing", "functools", "json.decoder", "dataclasses"):
    for text in ("lambda m=sys: m", "lambda m=re: m", "lambda m=functools: m"):
        Claimed.__module__ = name
        Claimed.__annotations__ = {"field": text}
        for arguments in ({}, {"localns": {}}, {"globalns": {}}):
            try:
                got = typing.get_type_hints(Claimed, **arguments)["field"]()
            except Exception:
                continue
            print("ESCAPED:type-hints-class-module")
