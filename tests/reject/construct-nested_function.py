# Programs for rule construct-nested_function; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["nested_function"]
def f():
    def g(): ### "construct-nested_function"
        pass
---
# policy: forbid_constructs = ["nested_function"]
def f():
    pass
class C:
    def m(self):
        pass
