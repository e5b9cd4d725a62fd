# Programs for rule name-forbidden; the format is described in tests/corpus/reject.py.
print(__builtins__) ### "name-forbidden: name '__builtins__' is forbidden: it is the table of all builtins"
__import__("os") ### "'__import__'"
__build_class__ = 1 ### "'__build_class__'"
__loader__, __spec__ ### "'__loader__'" "'__spec__'"
del __builtins__ ### "'__builtins__'"
---
# Every way to bind a name.
import math as __builtins__ ### "'__builtins__'"
from math import pi as __builtins__ ### "'__builtins__'"
def f(__builtins__, /, *, __import__, **__loader__): ### "'__builtins__'" "'__import__'" "'__loader__'"
    global __spec__ ### "'__spec__'"
    try:
        f(__builtins__=1) ### "'__builtins__'"
    except ValueError as __builtins__: ### "'__builtins__'"
        pass
    match f:
        case [*__builtins__]: ### "'__builtins__'"
            pass
        case {**__builtins__}: ### "'__builtins__'"
            pass
        case __builtins__: ### "'__builtins__'"
            pass
class __build_class__[__builtins__]: pass ### "'__build_class__'" "'__builtins__'"
def __import__(): pass ### "'__import__'"
(lambda *__builtins__: 1)() ### "'__builtins__'"
[__builtins__ for __builtins__ in ()] ### "'__builtins__'" "'__builtins__'"
if (__builtins__ := 1): pass ### "'__builtins__'"
for __builtins__ in (): pass ### "'__builtins__'"
---
def f():
    x = 1
    def g():
        nonlocal x
        x = 2
    class C:
        def __init__(self): return super().__init__(), __class__
print(__name__)
---
# policy: forbid_names = ["print"]
print(1) ### "name 'print' is forbidden: the policy forbids it"
