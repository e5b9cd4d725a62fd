# id: code-freevars
# class: crash
# expect: contained
# technique: closure size does not match the free variables
# source: own
# verified: yes (SIGSEGV)
def mk():
    x = 1
    def f():
        return x
    return f
f = mk()
try:
    f.__code__ = (lambda: 0).__code__
except ValueError:
    pass
g = type(f)(f.__code__.replace(co_freevars=(), co_names=f.__code__.co_freevars), {})
g()
