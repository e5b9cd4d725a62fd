# id: weakref-repr
# class: info
# expect: contained
# check: two-run-diff
# technique: representations of weak references, views and cells print addresses
# source: own
# verified: yes
import weakref


class C:
    pass


c = C()
print("OBSERVED:", weakref.ref(c), memoryview(b"x"), C.__dict__.get("__weakref__"), (lambda: c).__closure__)
