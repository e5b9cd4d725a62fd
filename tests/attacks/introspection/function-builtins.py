# id: function-builtins
# class: introspection
# expect: blocked
# technique: function objects have a __builtins__ attribute since 3.10
# source: own
# verified: yes
def f():
    pass
if "open" in f.__builtins__:
    print("ESCAPED:function-builtins")
