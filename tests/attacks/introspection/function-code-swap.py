# id: function-code-swap
# class: introspection
# expect: blocked
# technique: code object of one function assigned to another
# source: own
# verified: yes
def f():
    return 1
def g():
    return 2
f.__code__ = g.__code__
if f() == 2:
    print("ESCAPED:function-code-swap")
