# id: generator-hidden-iterator
# class: crash
# expect: contained
# technique: hidden iterator variable of a generator expression replaced through frame locals
# source: GH python/cpython issue 125038
# verified: yes (SIGSEGV)
g = (x for x in range(10))
g.gi_frame.f_locals[".0"] = range(20)
try:
    list(g)
except TypeError:
    print("refused")
