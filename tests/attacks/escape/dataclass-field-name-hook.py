# id: dataclass-field-name-hook
# class: escape
# expect: blocked
# technique: hooks of the class change the fields' names after dataclasses has looked at them, and text in a name runs
# source: own
# verified: yes
import dataclasses

TEXT = "x:{print('ESCAPED:dataclass-field-name-hook')}"


def spoil(cls):
    for field in vars(cls)["__dataclass_fields__"].values():
        field.name = TEXT


class OnSet(type):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value)
        if name == "__dataclass_fields__":
            spoil(cls)


class Flag:
    cls = None

    def __bool__(self):
        if Flag.cls is not None and "__dataclass_fields__" in vars(Flag.cls):
            spoil(Flag.cls)
        return True


Flag.cls = type("Made", (), {"__annotations__": {"x": int}, "x": dataclasses.field(repr=Flag(), default=1)})
for cls in (OnSet("Made", (), {"__annotations__": {"x": int}, "x": 1}), Flag.cls):
    try:
        repr(dataclasses.dataclass(cls, init=False, eq=False)())
    except Exception:
        pass
