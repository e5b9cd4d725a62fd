# id: cmp-to-key-object-exchanged
# class: crash
# expect: blocked
# technique: a comparison by C code gives the keys of cmp_to_key other objects while it holds none of them
# source: own
# verified: yes: faults without patch 0077
import functools
import operator

Key = functools.cmp_to_key(operator.lt)


class Item:
    def __lt__(self, other):
        key.obj = None
        junk.append([Item() for _ in range(30)])
        return NotImplemented


class Other:
    def __gt__(self, item):
        if type(item) is not Item:
            print("ESCAPED:cmp-to-key-object-exchanged", type(item))
        return True


for _ in range(50):
    junk = []
    key = Key(Item())
    key < Key(Other())
