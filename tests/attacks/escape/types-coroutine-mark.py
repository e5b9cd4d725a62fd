# id: types-coroutine-mark
# class: escape
# expect: blocked
# technique: types.coroutine marks functions of the library, of a class and of an instance, and wraps what is none
# source: own
# verified: yes
import contextlib
import types

SAY = "ESCAPED:types-coroutine-mark"


class Duck:
    __class__ = types.GeneratorType
    gi_code = cr_code = property(lambda self: print(SAY) if hasattr(self, "f_back") else 5)

    def __call__(self):
        return self


for thing in (contextlib.contextmanager, contextlib.closing, Duck(), print, type, lambda: (yield), Duck, [].append):
    try:
        marked = types.coroutine(thing)
        made = marked() if thing is not print else marked
    except Exception:
        continue
    for name in ("__code__", "cr_code", "gi_frame", "cr_frame", "__globals__", "cr_origin"):
        if type(made) is not Duck and hasattr(made, name) and type(getattr(made, name)).__name__ in ("frame", "code", "dict"):
            print(SAY)
