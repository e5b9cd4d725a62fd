# id: import-hooks-abc
# class: escape
# expect: contained
# technique: the array module registers itself with MutableSequence while it loads: a registered class's metaclass is asked, imports decimal's chain and patches before the freeze
# source: own
# verified: no
import abc, collections.abc, numbers
done = []
class M(abc.ABCMeta):
    def __subclasscheck__(cls, sub):
        seen.append(sub)
        if armed and not done:
            import queue
            try:
                queue.Queue.planted = 1
                done.append(queue.Queue)
            except TypeError as e: print(e)
        return False
seen = []
armed = False
class G(numbers.Number, metaclass=M): pass
class H(collections.abc.MutableMapping, metaclass=M): pass
armed = True
import decimal
armed = False
print(seen)
if done: print('ESCAPED:import-hooks-abc changed', done, done[0].planted)
