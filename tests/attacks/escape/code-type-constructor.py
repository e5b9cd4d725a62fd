# id: code-type-constructor
# class: escape
# expect: blocked
# technique: code and function objects from their types
# source: own
# verified: yes
def f(): pass
F, C = type(f), type(f.__code__)
g = F(C(0, 0, 0, 0, 0, 0, b"", (), (), (), "x", "x", "x", 1, b"", b""), {})
print("ESCAPED:code-type-constructor")
