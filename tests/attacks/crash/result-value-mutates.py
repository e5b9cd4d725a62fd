# id: result-value-mutates
# class: crash
# expect: contained
# technique: the program's value changes, raises and grows while it is converted for the host
# source: own
# verified: yes
class Text(str):
    def __str__(self):
        value.clear()
        return self

    encode = __repr__ = __len__ = __str__


class Number(int):
    def __repr__(self):
        value.append(self)
        raise SystemExit(self)

    __str__ = __int__ = __index__ = to_bytes = __repr__


class Items(dict):
    def items(self):
        value.clear()
        while True:
            yield 1

    keys = __iter__ = __len__ = items


class Weird:
    def __repr__(self):
        del value[:]
        junk.append(bytearray(100000))
        return Text("r")

    def __getattr__(self, name):
        raise KeyboardInterrupt


junk = []
value = [Weird(), Text("a"), Number(5), Items(a=1), {Weird(): Weird()}, {Number(3)}, (Weird(),) * 50, [Weird()] * 1000]
value += [value, {1: value}]
value
