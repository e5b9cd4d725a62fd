# Eight queens by permutations generated lazily, and by backtracking.
def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (items[i],) + rest


def by_permutation(n):
    r = range(n)
    return sum(1 for p in permutations(tuple(r))
               if len({p[i] + i for i in r}) == n == len({p[i] - i for i in r}))


def by_backtracking(n):
    found = 0
    columns, up, down = set(), set(), set()

    def place(row):
        nonlocal found
        if row == n:
            found += 1
            return
        for c in range(n):
            if c in columns or row + c in up or row - c in down:
                continue
            columns.add(c), up.add(row + c), down.add(row - c)
            place(row + 1)
            columns.remove(c), up.remove(row + c), down.remove(row - c)

    place(0)
    return found


print("nqueens", by_permutation(8), by_backtracking(9), by_backtracking(10), by_backtracking(10), by_backtracking(10))
