# id: sys-attribute-no-name
# class: crash
# expect: contained
# technique: sys.__setattr__() and sys.__delattr__() with names that are no str, whose insides a message would quote
# source: own
# verified: no: a TypeError in CPython; before the fix, our sys quoted memory as text, found by tests/reachability/spies.py
import sys

for name in (1, 1.5, None, b"x" * 1000, [1], (1, 2, 3), object(), type, 1 << 2000):
    for change in (lambda: sys.__delattr__(name), lambda: sys.__setattr__(name, 1)):
        try:
            change()
        except TypeError:
            pass
        except Exception as error:
            print("ESCAPED:sys-attribute-no-name", ascii(str(error)))
