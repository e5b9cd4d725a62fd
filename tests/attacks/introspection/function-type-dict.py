# id: function-type-dict
# class: introspection
# expect: blocked
# technique: the dict of the function type is searched for what getattr would refuse
# source: own
# verified: yes
def probe():
    return probe
kind = type(probe)
for name, value in vars(kind).items():
    if not hasattr(value, "__get__"):
        continue
    try:
        found = value.__get__(probe)
    except Exception:
        continue
    if type(found).__name__ in ("code", "cell") or found is globals():
        print("ESCAPED:function-type-dict")
