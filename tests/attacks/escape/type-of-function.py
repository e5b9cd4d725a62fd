# id: type-of-function
# class: escape
# expect: blocked
# technique: type(f) is FunctionType; builds a function over chosen globals
# source: own
# verified: yes
def f():
    return helper
F = type(f)
g = F(f.__code__, {"helper": 99, "__builtins__": {}})
if g() == 99:
    print("ESCAPED:type-of-function")
