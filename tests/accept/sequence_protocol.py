# Own sequences by __len__ and __getitem__ alone, slices with steps, index errors, iteration without __iter__.
class Range:
    def __init__(self, *args):
        s = slice(*args)
        self.start, self.stop, self.step = s.start or 0, s.stop, s.step or 1

    def __len__(self):
        return max(0, -((self.start - self.stop) // self.step))

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = key.indices(len(self))
            return Range(self.start + start * self.step, self.start + stop * self.step, self.step * step)
        i = key.__index__()
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError(f"{key} is out of range for {len(self)} items")
        return self.start + i * self.step

    def __repr__(self):
        return f"Range({self.start}, {self.stop}, {self.step})"


class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError
        return i * i


class Text:
    def __init__(self, *lines):
        self.lines = list(lines)

    def __getitem__(self, key):
        match key:
            case int(row):
                return self.lines[row]
            case int(row), int() | slice() as column:
                return self.lines[row][column]
            case slice() as rows, column:
                return [self[i, column] for i in range(*rows.indices(len(self.lines)))]
            case slice():
                return Text(*self.lines[key])
            case str(word):
                return [(i, line.index(word)) for i, line in enumerate(self.lines) if word in line]
        raise TypeError(f"indices must be int, slice, pair or str, not {type(key).__name__}")

    def __setitem__(self, key, value):
        row, column = key
        chars = list(self.lines[row])
        chars[column] = value
        self.lines[row] = "".join(chars)

    def __delitem__(self, row):
        del self.lines[row]

    def __reversed__(self):
        yield from self.lines[::-1]

    def __iter__(self):
        return iter(self.lines)

    def __contains__(self, word):
        return any(word in line for line in self.lines)

    def __length_hint__(self):
        return len(self.lines)


r = Range(0, 20, 3)
print(len(r), list(r), r[-1], r[2:5], list(r[::-2]), r[1:][0], 9 in r, 10 in r, r[True], list(reversed(r)))
print(list(Squares()), 16 in Squares(), 7 in Squares(), [a + b for a, b in zip(Squares(), Squares())], max(Squares()), dict(enumerate(Squares())))
t = Text("hello", "world", "again")
print(t[0], t[1, 2], t[2, 1:3], t[0:2, 0], t["l"], list(t[1:]), "wor" in t, list(reversed(t)))
t[0, 0] = "J"
t[1, 1:3] = "**"
del t[-1]
print(*t, sep="/")
first, *rest = r
print(first, rest, [*Squares()][1:-1], (lambda *a: a)(*Squares()), sum(r), sorted(r, reverse=True)[:2])
for bad in (lambda: r[99], lambda: r["a"], lambda: t[1.5], lambda: Squares()["x"], lambda: reversed(Squares()), lambda: len(Squares())):
    try:
        bad()
    except (IndexError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
s = slice(None, None, -1)
print(s, s.indices(4), "abcdef"[slice(1, 5, 2)], list(range(10))[-3:], "abc"[5:], [1, 2, 3][1:1], s == slice(None, None, -1))
data = list(range(10))
data[2:5] = "x"
data[::3] = [0] * len(data[::3])
del data[-2:]
print(data, data[:], data * 2 == data + data)
