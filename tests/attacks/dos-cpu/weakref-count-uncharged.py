# id: weakref-count-uncharged
# class: dos-cpu
# expect: contained
# technique: a walk over all weak references of an object that costs nothing: getweakrefcount()
# source: own
# verified: no
# policy: plugin
import weakref
class A: pass
a = A(); r = [weakref.ref(a, lambda x: 0) for i in range(200000)]
for i in range(100000): weakref.getweakrefcount(a)
