# id: nested-chain-append
# class: dos-stack
# expect: contained
# technique: chain(it, [x]) built step by step, a common beginner idiom
# source: GH python/cpython issue 14010
# verified: yes (SIGSEGV)
import itertools
it = []
for i in range(300000):
    it = itertools.chain(it, [i])
list(it)
