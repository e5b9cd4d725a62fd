# id: itertools-reenter
# class: crash
# expect: contained
# technique: iterators of itertools are advanced from inside themselves and their callbacks
# source: own
# verified: yes
import itertools


def build(make):
    cell = []

    class Source:
        n = 0

        def __iter__(self):
            return self

        def __next__(self):
            Source.n += 1
            if Source.n > 200:
                raise StopIteration
            if Source.n % 3 == 0 and cell:
                try:
                    next(cell[0])
                except (StopIteration, RuntimeError, ValueError, TypeError):
                    pass
            if Source.n % 7 == 0:
                cell[:] = []
            return Source.n % 4

    def call(*args):
        if cell:
            try:
                next(cell[0])
            except (StopIteration, RuntimeError, ValueError, TypeError):
                pass
        return len(args)

    cell.append(make(Source(), call))
    return cell


for make in (lambda s, f: itertools.groupby(s, f), lambda s, f: itertools.accumulate(s, f),
             lambda s, f: itertools.zip_longest(s, s, fillvalue=s), lambda s, f: itertools.pairwise(s),
             lambda s, f: itertools.batched(s, 5), lambda s, f: itertools.islice(s, 1, 100, 2),
             lambda s, f: itertools.cycle(s), lambda s, f: itertools.chain(s, s),
             lambda s, f: itertools.chain.from_iterable([s, s]), lambda s, f: itertools.starmap(f, ((x,) for x in s)),
             lambda s, f: itertools.takewhile(f, s), lambda s, f: itertools.filterfalse(f, s),
             lambda s, f: itertools.compress(s, s), lambda s, f: zip(s, s), lambda s, f: map(f, s, s),
             lambda s, f: filter(f, s), lambda s, f: enumerate(s), lambda s, f: iter(lambda: f(next(s)), 50),
             lambda s, f: itertools.tee(s)[0], lambda s, f: itertools.product(s, repeat=1)):
    for _ in range(5):
        try:
            cell = build(make)
            iterator = cell[0]
            groups = [item for item, _ in zip(iterator, range(300))]
            for group in groups:
                if type(group) is tuple and hasattr(group[-1], "__next__"):
                    list(group[-1])
        except (RuntimeError, ValueError, TypeError, RecursionError):
            pass
