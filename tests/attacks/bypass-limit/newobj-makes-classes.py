# id: newobj-makes-classes
# class: bypass-limit
# expect: contained
# technique: strict: type() with three arguments is for library code that makes classes: copyreg.__newobj__ names __new__ and calls what it is given
# source: own
# verified: no
f = getattr(object(), '__reduce' + '_ex__')(2)[0]
print(f)
try:
    X = f(type, 'X', (), {'a': 1})
    print('ESCAPED:newobj-makes-classes type() with three arguments under strict', X)
except Exception as e: print(repr(e))
g = getattr(object(), '__reduce' + '_ex__')(0)[0]
print(g)
