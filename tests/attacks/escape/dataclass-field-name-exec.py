# id: dataclass-field-name-exec
# class: escape
# expect: blocked
# technique: dataclasses runs text from a field's name, or a false field's, under a policy that has no exec()
# source: own
# verified: yes
import dataclasses

SAY = "print('ESCAPED:dataclass-field-name-exec')"


class Name(str):
    def isidentifier(self):
        return True

    def __format__(self, spec):
        return "x=" + SAY

    __str__ = __repr__ = lambda self: "x=" + SAY


for name in ("x=" + SAY, "x:" + SAY, Name("x")):
    try:
        dataclasses.dataclass(type("Made", (), {"__annotations__": {name: int}}))
    except Exception:
        pass
    field = dataclasses.field(default=1)
    field.name, field.type, field._field_type = name, int, dataclasses._FIELD if hasattr(
        dataclasses, "_FIELD") else None
    try:
        true_fields = dataclasses.dataclass(type("True_", (), {"__annotations__": {"y": int}})).__dataclass_fields__
        true_fields["y"].name = name
        base = type("Base", (), {"__dataclass_fields__": true_fields,
                                 "__dataclass_params__": None})
        dataclasses.dataclass(type("Child", (base,), {}))
    except Exception:
        pass
    try:
        dataclasses.make_dataclass("Made", [(name, int)])
    except Exception:
        pass
