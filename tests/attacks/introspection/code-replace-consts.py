# id: code-replace-consts
# class: introspection
# expect: blocked
# technique: code.replace edits constants and names of a function
# source: own
# verified: yes
def f():
    return "plain"
f.__code__ = f.__code__.replace(co_consts=tuple("forged" if c == "plain" else c for c in f.__code__.co_consts))
if f() == "forged":
    print("ESCAPED:code-replace-consts")
