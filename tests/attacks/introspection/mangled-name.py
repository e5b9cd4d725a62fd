# id: mangled-name
# class: introspection
# expect: blocked
# technique: a private name that mangling turns into one of the interpreter's
# source: own
# verified: yes (prints its line in plain CPython)
def f():
    pass
class gi:
    def leak(self, generator):
        return getattr(generator, type(self).__name__ + "_frame").f_globals
if gi().leak(x for x in ()):
    print("ESCAPED:mangled-name")
