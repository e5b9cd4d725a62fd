# id: builtins-name
# class: introspection
# expect: blocked
# technique: the bare name __builtins__
# source: own
# verified: yes
if "module 'builtins'" in str(__builtins__) or "open" in __builtins__:
    print("ESCAPED:builtins-name")
