# id: dataclass-text-injection
# class: escape
# expect: contained
# technique: a field's name in __annotations__ is text: dataclasses writes it into the function that it executes; the __setattr__ that the guest writes there is library text for the class gate
# source: own
# verified: no
# policy: strict
import dataclasses
evil = "x,))\n def __setattr__(self, n, v):\n  print('ESCAPED:dataclass-text-injection special method of the guest, generated', n)\n  return hash((\n   #"
evil = "x,))\n def __setattr__(self, n, v):\n  print('ESCAPED:dataclass-text-injection special method of the guest, generated', n)\n  v=((1,#"
class C: pass
n = '__annot'; n += 'ations__'
setattr(C, n, {evil: int})
try:
    D = dataclasses.dataclass(init=False, repr=False, eq=False, unsafe_hash=True, frozen=True)(C)
    d = D(); d.y = 5
except SyntaxError as e: print(e, e.text)
