# id: partial-repr-setstate
# class: crash
# expect: contained
# technique: the repr of a partial's argument replaces the partial's arguments while they are being listed
# source: own
# verified: yes (3.13.0: signal 11; 3.13.15 holds the arguments)
import functools


class Argument:
    def __repr__(self):
        p.__setstate__((len, (), {}, None))
        return "x" * 100


p = functools.partial(len, *[Argument() for _ in range(1000)], **{f"k{i}": Argument() for i in range(50)})
repr(p)
