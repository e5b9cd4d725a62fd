# id: exec-syntaxwarning
# class: bypass-limit
# expect: contained
# technique: agent: exec of text with a SyntaxWarning while stderr is the program's: the write runs while the compiler's allowance pays
# source: own
# verified: no
import contextlib, sys
class W:
    n = 0
    def write(self, s):
        for i in range(ROUNDS): self.n += 1
        return len(s)
    def flush(self): pass
w = W()
with contextlib.redirect_stderr(w):
    for i in range(3): exec('x = "\\d"; assert (1, "x"); 1 is 1' + '\n' * i)
print(w.n)
