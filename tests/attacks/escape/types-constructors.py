# id: types-constructors
# class: escape
# expect: blocked
# technique: the types of functions, code, cells and frames are called
# source: own
# verified: yes
import types


def function():
    return 1


for name in ("CodeType", "CellType", "FrameType", "TracebackType", "CapsuleType"):
    if hasattr(types, name):
        print("ESCAPED:types-constructors")
for cls, arguments in ((types.FunctionType, (None, {})), (types.FunctionType, (function, {})),
                       (types.GeneratorType, ()), (types.CoroutineType, ())):
    try:
        cls(*arguments)
        print("ESCAPED:types-constructors")
    except Exception:
        pass
for cls in (types.GetSetDescriptorType, types.MemberDescriptorType, types.WrapperDescriptorType):
    try:
        cls()
        print("ESCAPED:types-constructors")
    except Exception:
        pass
