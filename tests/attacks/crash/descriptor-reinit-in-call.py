# id: descriptor-reinit-in-call
# class: crash
# expect: contained
# technique: property, staticmethod, classmethod and super are initialised again from inside their own call, dropping the callable that runs
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
import functools


def fresh(act):
    def run(*args):
        act()
        return [bytearray(64) for _ in range(64)]
    return functools.partial(functools.partial(run))


for _ in range(100):
    prop = property(fresh(lambda: prop.__init__(None)))
    static = staticmethod(fresh(lambda: static.__init__(len)))
    method = classmethod(fresh(lambda: method.__init__(len)))
    C = type("C", (), {"prop": prop, "static": static, "method": method})
    for call in (lambda: C().prop, static, lambda: C.static(), lambda: C.method()):
        try:
            call()
        except (TypeError, AttributeError):
            pass

    class D(C):
        @property
        def again(self):
            super.__init__(proxy, int, 1)
            return self

        def look(self):
            return None

    class E(D):
        pass

    e = E()
    proxy = super(E, e)
    proxy.again
    proxy = super(E, E())
    proxy.again
