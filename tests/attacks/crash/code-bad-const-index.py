# id: code-bad-const-index
# class: crash
# expect: contained
# technique: constant table removed under the bytecode
# source: CPython Lib/test/crashers/bogus_code_obj.py (idea)
# verified: yes (SIGSEGV)
def f():
    return [1, "x", 2.5]
f.__code__ = f.__code__.replace(co_consts=())
f()
