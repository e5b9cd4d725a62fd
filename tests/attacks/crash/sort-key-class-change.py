# id: sort-key-class-change
# class: crash
# expect: contained
# technique: keys change their class and its comparison in the middle of a sort
# source: own
# verified: yes
class A:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        global turn
        turn += 1
        if turn % 5 == 0:
            self.__class__ = B
        if turn % 11 == 0:
            A.__lt__ = lambda self, other: NotImplemented
        if turn % 13 == 0:
            A.__lt__ = honest
            values.clear()
        return self.n < other.n


class B(A):
    def __lt__(self, other):
        self.__class__ = A
        return other


class Text(str):
    def __lt__(self, other):
        del values[:]
        return True


honest = A.__lt__
turn = 0
for kind in (A, lambda n: (A(n), n), lambda n: (n, A(n)), lambda n: [A(n)], lambda n: (1.5, A(n)), lambda n: Text(n),
             lambda n: (Text(n), 1) if n % 9 == 0 else ("x", 1), lambda n: (2**70, A(n))):
    for action in (list.sort, sorted, min, max, lambda v: v.sort(reverse=True), lambda v: v.sort(key=lambda x: (x, x))):
        A.__lt__ = honest
        values = [kind(n * 7919 % 101) for n in range(100)]
        try:
            action(values)
        except (ValueError, TypeError, RecursionError):
            pass
