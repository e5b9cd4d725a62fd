# id: gc-uncharged
# class: bypass-limit
# expect: contained
# technique: a finaliser that is a C callable does its work on the loading allowance
# source: own
# verified: no
# policy: plugin
import functools
done = []
it = map(done.append, map(sum, [range(4_000_000)]))
class C: __del__ = staticmethod(functools.partial(next, it))
def make():
    c = C(); c.me = c
make()
keep = [[] for _ in range(1200)]
import typing
print('did', done)
