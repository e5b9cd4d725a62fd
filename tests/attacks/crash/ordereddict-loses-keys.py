# id: ordereddict-loses-keys
# class: crash
# expect: contained
# technique: an OrderedDict loses its keys while it is compared, copied, popped, merged and iterated
# source: own
# verified: yes
from collections import OrderedDict


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        self.act()
        return self.n % 3

    def __eq__(self, other):
        self.act()
        return self is other

    def act(self):
        global turn
        turn += 1
        if turn % 17 == 0:
            try:
                target.clear()
                target.update((Key(n), n) for n in range(3))
            except (RuntimeError, KeyError, RecursionError):
                pass
        elif turn % 7 == 0 and target:
            try:
                dict.popitem(target)
            except (RuntimeError, KeyError, RecursionError):
                pass


class Sub(OrderedDict):
    def __missing__(self, key):
        self.clear()
        return 1


turn = 0
target = {}
for kind in (OrderedDict, Sub):
    for action in (lambda t: t == OrderedDict(t), lambda t: t.copy(), lambda t: t.popitem(False), lambda t: t.move_to_end(next(iter(t))),
                   lambda t: t | t, lambda t: t.update(t), lambda t: [t.pop(k) for k in t], lambda t: list(reversed(t.items())),
                   lambda t: t.setdefault(Key(9), 1), lambda t: repr(t), lambda t: t.__reduce__(), lambda t: kind.fromkeys(t),
                   lambda t: t.__init__(t), lambda t: dict.__delitem__(t, next(iter(t))), lambda t: dict.clear(t),
                   lambda t: [dict.__setitem__(t, Key(n), 1) for n in range(40)], lambda t: t.keys() & t.keys(),
                   lambda t: (dict.clear(t), t.popitem()), lambda t: (dict.update(t, {1: 2}), t.move_to_end(1), list(t))):
        for _ in range(30):
            try:
                target = kind()
                for n in range(12):
                    target[Key(n)] = n
                iterator = iter(target)
                next(iterator)
                action(target)
                next(iterator)
                list(target.items())
            except (RuntimeError, KeyError, StopIteration, AttributeError, TypeError, RecursionError):
                pass
