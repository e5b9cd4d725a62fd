# id: builtins-build-class-replaced
# class: leak
# expect: blocked
# technique: __build_class__ replaced in the shared builtins: every later class statement is intercepted
# source: own
# verified: yes
import builtins
orig = builtins.__build_class__
seen = []
def hook(func, name, *a, **k):
    seen.append(name)
    return orig(func, name, *a, **k)
builtins.__build_class__ = hook
class Victim:
    pass
builtins.__build_class__ = orig
if seen == ["Victim"]:
    print("ESCAPED:builtins-build-class-replaced")
