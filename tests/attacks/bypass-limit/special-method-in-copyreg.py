# id: special-method-in-copyreg
# class: bypass-limit
# expect: contained
# technique: copyreg loads __getstate__ into a name before it calls it, and calls __new__ and __init__ of whatever it is given for a class
# source: own
# verified: no (the policy makes it forbidden)
S = "_" + "_%s_" + "_"
ran = []
class O:
    pass
class L(list):
    pass
def hooked():
    o = O()
    for name in "new", "init", "getstate":
        vars(o)[S % name] = lambda *args, name=name, **keywords: ran.append(name)
    return o
def attempt(function, *args):
    try:
        return function(*args)
    except (TypeError, AttributeError):
        return None
attempt(getattr(object, S % "reduce"), hooked())
attempt(getattr(object, S % "reduce_ex"), hooked(), 1)
makers = [getattr(O(), S % "reduce_ex")(2)[0], getattr(L(), S % "reduce_ex")(4)[0],
          (attempt(getattr(object, S % "reduce"), O()) or [print])[0]]
if print in makers:
    makers.remove(print)
for make in makers:
    for args in ((hooked(),), (hooked(), (), {}), (O, hooked(), 3), (hooked(), object, None)):
        attempt(make, *args)
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-copyreg")
