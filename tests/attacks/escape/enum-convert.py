# id: enum-convert
# class: escape
# expect: blocked
# technique: an enumeration made of a library module's variables holds the modules among them
# source: own
# verified: yes
import enum
for name in ("enum", "functools", "collections", "typing", "random"):
    try:
        made = enum.Enum._convert_("Made", name, lambda name: True)
    except Exception:
        continue
    for member in made:
        if type(member.value).__name__ == "module":
            print("ESCAPED:enum-convert")
