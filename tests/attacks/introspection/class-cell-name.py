# id: class-cell-name
# class: introspection
# expect: blocked
# technique: the implicit __class__ cell as a bare name inside a method
# source: own
# verified: yes
class K:
    def f(self):
        return __class__
meta = type(K().f())
if len(vars(meta)["_" * 2 + "subclasses" + "_" * 2](object)) > 20:
    print("ESCAPED:class-cell-name")
