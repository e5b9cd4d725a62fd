# id: builtin-self-descriptor
# class: escape
# expect: blocked
# technique: the __self__ descriptor is looked for in the type of builtin functions
# source: own
# verified: yes
kind = type(len)
for name, value in vars(kind).items():
    try:
        found = value.__get__(len)
    except Exception:
        continue
    if type(found) is type(__import__("math")):
        print("ESCAPED:builtin-self-descriptor")
