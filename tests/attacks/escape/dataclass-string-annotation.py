# id: dataclass-string-annotation
# class: escape
# expect: blocked
# technique: a string annotation makes dataclasses look into a namespace chosen by the class
# source: own
# verified: yes
import dataclasses


class Spy:
    def __eq__(self, other):
        SEEN.append(other)
        return False
    __hash__ = None


SEEN = []
for module in ("dataclasses", "typing", "sys", "builtins"):
    for text in ("sys.InitVar", "types.ClassVar", "typing.sys", "sys.modules", "re.KW_ONLY"):
        try:
            cls = type("Made", (), {"__annotations__": {"x": text}, "__module__": module,
                                    "x": Spy()})
            made = dataclasses.dataclass(cls)
            for field in dataclasses.fields(made):
                SEEN.extend(vars(field) if hasattr(field, "__dict__") else ())
        except Exception:
            pass
for seen in SEEN:
    if type(seen).__name__ == "module":
        print("ESCAPED:dataclass-string-annotation")
