# id: nested-chain-next
# class: dos-stack
# expect: contained
# technique: itertools.chain chain
# source: GH python/cpython issue 74128
# verified: yes (SIGSEGV)
import itertools
it = iter([1])
for _ in range(300000):
    it = itertools.chain(it)
next(it)
