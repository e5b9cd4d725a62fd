# id: enum-old-convert
# class: escape
# expect: blocked
# technique: the same through enum's older converter, reached by a member's class
# source: own
# verified: yes
import enum
source = getattr(enum, "_old_convert_", None)
if source is not None:
    print("ESCAPED:enum-old-convert")
for cls in (enum.EnumType, enum.IntEnum, enum.Flag):
    for name in ("sys", "bltns", "_terrarium"):
        if hasattr(cls, name):
            print("ESCAPED:enum-old-convert")
