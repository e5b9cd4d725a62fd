# id: class-dict-setattr-slot
# class: escape
# expect: contained
# technique: object.__setattr__ as a metaclass's own becomes the slot without its check: it writes to the class behind the method cache, which goes on giving what was freed
# source: own; gets through without patch 0030
# verified: no
class Meta(type):
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__  # both, or the slot keeps its check


class Holder(metaclass=Meta):
    x = "before"


instance = Holder()


def read():
    return instance.x


for _ in range(5000):
    read()
Holder.x = "after"
if read() == "before":
    print("ESCAPED:class-dict-setattr-slot")
