# id: syntaxwarning-hook
# class: bypass-limit
# expect: contained
# technique: text that the library compiles raises a SyntaxWarning while the compiler's allowance pays; the hook is the program's
# source: own
# verified: no
import typing, contextlib, sys
class W:
    n = 0
    def write(self, s):
        for i in range(ROUNDS): self.n += 1
        return len(s)
    def flush(self): pass
w = W()
with contextlib.redirect_stderr(w):
    for i in range(3):
        try: typing.ForwardRef('Literal["\\d"]' + ' ' * i)
        except Exception as e: print(repr(e))
print(w.n)
