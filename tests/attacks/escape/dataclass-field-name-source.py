# id: dataclass-field-name-source
# class: escape
# expect: blocked
# technique: text in a field's name becomes part of the source that dataclasses generates
# source: own
# verified: yes
import dataclasses

LEAKS = []
for text in ("x=LEAKS.append(sys)", "x=LEAKS.append(__import__('os'))",
             "x:LEAKS.append(re)", "x=LEAKS.append(__dataclass_builtins_object__.__subclasses__())",
             "x=LEAKS.append((lambda: 0).__globals__)"):
    for module in ("__main__", "dataclasses", "typing", "absent"):
        try:
            cls = type("Made", (), {"__annotations__": {text: int}, "__module__": module})
            dataclasses.dataclass(cls)
        except BaseException:
            pass
if LEAKS:
    print("ESCAPED:dataclass-field-name-source")
