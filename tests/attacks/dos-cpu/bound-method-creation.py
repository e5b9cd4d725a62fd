# id: bound-method-creation
# class: dos-cpu
# expect: killed
# technique: method cache misses: endless creation of bound methods
# source: own
# verified: yes (still running after 4s)
class K:
    def m(self):
        pass
import itertools, collections, operator
collections.deque(map(operator.methodcaller("m"), map(lambda _: K(), itertools.repeat(0))), 0)
