# id: forwardref-module
# class: escape
# expect: blocked
# technique: a forward reference that names the module to be evaluated in
# source: own
# verified: yes
import typing

for name in ("typing", "functools", "collections", "dataclasses"):
    for text in ("lambda m=sys: m", "lambda m=_sys: m", "lambda m=types: m"):
        try:
            reference = typing.ForwardRef(text, module=name)
            class Holder:
                field: reference
            Holder.__annotations__ = {"field": typing.Optional[reference]}
            hints = typing.get_type_hints(Holder)
            hints["field"].__args__[0]()
            print("ESCAPED:forwardref-module")
        except Exception:
            pass
