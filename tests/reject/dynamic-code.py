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
