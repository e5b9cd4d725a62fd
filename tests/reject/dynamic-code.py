# Programs for rule dynamic-code; the format is described in tests/corpus/reject.py.
eval("1") ### "dynamic-code: 'eval' runs text as code, which the policy forbids"
exec("x = 1") ### "'exec'"
f = compile ### "'compile'"
---
# The program's own functions of that name.
def eval(x): return x
class C:
    def exec(self): return self.exec
print(eval(1), C().exec)
---
# Hidden by a method or a keyword only.
class C:
    def eval(self): pass
dict(eval=1)
eval("1") ### "'eval'"
---
# Bound somewhere else.
def f(eval): return eval(1)
def g():
    exec = print
    exec(1)
[eval for eval in ()] ### "'eval'"
lambda eval: eval(1)
class C: compile = 1
eval("1") ### "'eval'"
def h(): exec("1") ### "'exec'"
compile("1", "", "eval") ### "'compile'"
---
# An annotation binds nothing.
def f():
    x: "(eval := print)" = 1
    eval("1") ### "'eval'"
---
# Bound in a branch that is not taken, or later, or no more.
if 0: eval = print
eval("1") ### "'eval'"
exec("1") ### "'exec'"
exec = print
exec("1")
del exec
exec("1") ### "'exec'"
---
# The value is read before the name is bound.
eval = eval ### "'eval'"
def exec(x=exec): pass ### "'exec'"
compile: int
compile("1", "", "eval") ### "'compile'"
---
# A function's own variable is the builtin nowhere in it, unless it says so.
def f():
    global eval
    eval("1") ### "'eval'"
def g(exec):
    def inner(): return exec(1)
    class C: x = exec(2)
    return [exec(x) for x in inner()]
def h():
    compile(1)
    compile = 1
async def k():
    with open("x") as eval: eval(1)
---
# The program's own, also in its own body and in functions.
def eval(node): return eval(node - 1) if node else f(node)
def f(node): return eval(node)
from json import loads as exec
exec("1")
[eval(x) for x in ()]
---
# Deleted where it is no variable of the module's.
def eval(x): return x
def f():
    eval = 1
    del eval
eval("1")
