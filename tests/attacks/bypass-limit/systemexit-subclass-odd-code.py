# id: systemexit-subclass-odd-code
# class: bypass-limit
# expect: contained
# technique: SystemExit with an odd code, raised from __str__ of an exception in flight
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 1)
class E(Exception):
    def __str__(self):
        raise SystemExit(Odd())
class Odd(int):
    def __repr__(self):
        raise KeyboardInterrupt
    __str__ = __repr__
    def __index__(self):
        raise GeneratorExit
raise E()
