"""Methods of a class, of its base, through super(), bound before and of a builtin."""


class Base:
    def total(self, x):
        return x

    def shared(self):
        return 1


class Counter(Base):
    def __init__(self):
        self.items = []

    def add(self, x):
        return x

    def total(self, x):
        return super().total(x)


def work(turns):
    counter = Counter()
    bound = counter.add
    for i in range(turns):
        counter.add(i)
        counter.shared()
        counter.total(i)
        bound(i)
        counter.items.append(i)
    return len(counter.items)


work(40_000)
