# id: token-and-vars
# class: crash
# expect: contained
# technique: decimal's variable by reset() of tokens of other contexts, by deletion, by values that die while C code borrows them
# source: own
# verified: no
import contextvars, decimal
decimal.setcontext(decimal.Context(prec=5))
(v,) = list(contextvars.copy_context())
class C(decimal.Context):
    pass
class Evil:
    def __index__(self):
        v.set(decimal.Context(prec=3))
        for i in range(200): [object()] * 10
        return 7
    def __radd__(self, o): v.set(decimal.Context()); return 1
class Str(str):
    pass
class Num:
    @property
    def numerator(self): v.set(decimal.Context()); return 1
t = v.set(C(prec=9))
print(decimal.Decimal(1) / 3)
class T(tuple):
    pass
def attack():
    v.set(decimal.Context(prec=4))
    try: return decimal.Decimal((0, (1, Evil()), 0))
    except Exception as e: return repr(e)[:60]
print(attack())
class D(decimal.Decimal):
    def __new__(cls, *a):
        v.set(decimal.Context(prec=2)); junk = [decimal.Context() for i in range(50)]
        return decimal.Decimal.__new__(cls, *a)
    def __eq__(self, o): v.set(decimal.Context(prec=2)); return True
    __hash__ = decimal.Decimal.__hash__
class Sig(dict):
    def __len__(self): v.set(decimal.Context()); return 9
    def __getitem__(self, k): v.set(decimal.Context()); return True
v.set(decimal.Context(prec=6))
for f in (lambda: D.from_float(0.1), lambda: decimal.getcontext().create_decimal(D('1.23456789')), lambda: decimal.Decimal(2) ** D(3), lambda: decimal.Decimal(1).compare(D(2)), lambda: format(decimal.Decimal('1.5'), Str('.3f')), lambda: decimal.getcontext().__init__(traps=[D]), lambda: round(D('2.5')), lambda: decimal.Decimal(1) == 2.5, lambda: decimal.Context(flags=Sig())):
    try: print(f())
    except Exception as e: print(repr(e)[:60])
v.reset(t)
print(decimal.getcontext().prec)
