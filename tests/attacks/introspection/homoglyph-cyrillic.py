# id: homoglyph-cyrillic
# class: introspection
# expect: contained
# technique: cyrillic homoglyph is a different identifier and must not confuse the checker
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
try:
    орen
except NameError:
    print("different name")
