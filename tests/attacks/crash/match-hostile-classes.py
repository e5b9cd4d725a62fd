# id: match-hostile-classes
# class: crash
# expect: contained
# technique: patterns meet classes whose attributes, keys, lengths and checks lie and change
# source: own
# verified: yes
turn = 0


class Meta(type):
    def __instancecheck__(cls, other):
        global turn
        turn += 1
        if turn % 3 == 0:
            Hostile.__match_args__ = ("a",) * (turn % 50) if turn % 2 else Names(("a", "b"))
        return True


class Names(tuple):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return 5


class Hostile(metaclass=Meta):
    __match_args__ = ("a", "b", "c")

    def __getattr__(self, name):
        subject.clear()
        subject.extend([Hostile()] * (turn % 7))
        if turn % 4 == 0:
            raise AttributeError(name)
        return self

    def get(self, key, default):
        subject.clear()
        return default if turn % 2 else self

    def keys(self):
        return subject

    def __len__(self):
        return turn % 5

    def __eq__(self, other):
        subject.append(other)
        return True

    __hash__ = object.__hash__


class Sequence(list):
    def __len__(self):
        return 5

    def __getitem__(self, index):
        self.clear()
        return index


class Mapping(dict):
    get = Hostile.get

    def copy(self):
        return None


subject = []
for _ in range(300):
    for value in (Hostile(), Sequence([1, 2]), Mapping(a=1, b=Hostile()), [Hostile()], {"a": Hostile(), "b": 1}, subject):
        try:
            match value:
                case Hostile(x, y, z, a=1, b=[*_], c={"a": 1, **rest}):
                    pass
                case [1, *_, Hostile(a=Hostile(b=q)), 2]:
                    pass
                case {"a": Hostile(w), "b": 1, **rest}:
                    pass
                case [a, b, c, *d] | {"z": [a, b, c, *d]}:
                    pass
                case Hostile(a=int(n)) | str(n):
                    pass
        except (TypeError, AttributeError, IndexError, RecursionError, KeyError, ValueError):
            pass
