# Programs for rule construct-star_arguments; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["star_arguments"]
def f(*a, **k): ### "construct-star_arguments" "construct-star_arguments"
    return f(*a) ### "construct-star_arguments"
---
# policy: forbid_constructs = ["star_arguments"]
print(**{}) ### "construct-star_arguments"
---
# policy: forbid_constructs = ["star_arguments"]
a, *b = (1, 2)
---
# policy: forbid_constructs = ["star_arguments"]
class A(**{}): ### "construct-star_arguments"
    pass
---
# policy: forbid_constructs = ["star_arguments"]
class A(*[object]): ### "construct-star_arguments"
    pass
---
# policy: forbid_constructs = ["star_arguments"]
class A(metaclass=type):
    pass
