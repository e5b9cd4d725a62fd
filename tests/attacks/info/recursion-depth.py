# id: recursion-depth
# class: info
# expect: contained
# check: two-run-diff
# technique: how deep the stack goes, and how much memory is left, tells about the host
# source: own
# verified: yes
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


class Deep:
    n = 0

    def __repr__(self):
        Deep.n += 1
        return repr([self])


try:
    repr(Deep())
except RecursionError:
    pass
print("OBSERVED:", depth(0), Deep.n)
blocks = []
try:
    while len(blocks) < 40:
        blocks.append(bytearray(100000))
except MemoryError:
    pass
print("OBSERVED:", len(blocks))
