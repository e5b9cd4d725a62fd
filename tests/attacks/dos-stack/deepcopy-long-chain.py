# id: deepcopy-long-chain
# class: dos-stack
# expect: contained
# technique: deepcopy, repr, comparison and collection of a chain of a million links
# source: own
# verified: yes
import copy

for link in (lambda x: [x], lambda x: (x,), lambda x: {1: x}, lambda x: ValueError(x), lambda x: list[x]):
    chain = None
    for _ in range(300000):
        chain = link(chain)
    for action in (copy.deepcopy, repr, hash, lambda c: c == link(c), str, lambda c: [c] < [c], bool):
        try:
            action(chain)
        except (RecursionError, TypeError, MemoryError):
            pass
    del chain
