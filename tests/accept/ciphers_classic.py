# Classic ciphers as one class family: affine, rail fence, Playfair, columnar, Enigma-like rotors.
import string
from itertools import cycle

ABC = string.ascii_uppercase


def clean(text):
    return "".join(c for c in text.upper() if c in ABC)


class Cipher:
    def encode(self, text):
        return "".join(self.letters(clean(text)))

    def decode(self, text):
        return "".join(self.letters(text, back=True))


class Affine(Cipher):
    def __init__(self, a, b):
        self.there = "".join(ABC[(a * i + b) % 26] for i in range(26))
        if len(set(self.there)) < 26:
            raise ValueError(f"{a} has no inverse modulo 26")

    def letters(self, text, back=False):
        table = str.maketrans(*((self.there, ABC) if back else (ABC, self.there)))
        return text.translate(table)


class Shuffle(Cipher):
    """Any cipher that only moves letters: subclasses give the order."""

    def letters(self, text, back=False):
        order = self.order(len(text))
        if not back:
            return [text[i] for i in order]
        return [c for _, c in sorted(zip(order, text))]


class RailFence(Shuffle):
    def __init__(self, rails):
        self.zigzag = [*range(rails), *range(rails - 2, 0, -1)]

    def order(self, n):
        return [i for _, i in sorted(zip(cycle(self.zigzag), range(n)))]


class Columnar(Shuffle):
    def __init__(self, key):
        self.columns = sorted(range(len(key)), key=lambda i: key[i])

    def order(self, n):
        return [i for c in self.columns for i in range(c, n, len(self.columns))]


class Playfair(Cipher):
    def __init__(self, key):
        square = "".join(dict.fromkeys(clean(key + ABC).replace("J", "I")))
        self.at = {c: divmod(i, 5) for i, c in enumerate(square)}
        self.square = square

    def encode(self, text):
        text, pairs = list(clean(text).replace("J", "I")), ""
        while text:
            a = text.pop(0)
            pairs += a + (text.pop(0) if text and text[0] != a else "X")
        return "".join(self.letters(pairs))

    def letters(self, text, back=False):
        step = -1 if back else 1
        for a, b in zip(text[::2], text[1::2]):
            (r1, c1), (r2, c2) = self.at[a], self.at[b]
            if r1 == r2:
                c1, c2 = c1 + step, c2 + step
            elif c1 == c2:
                r1, r2 = r1 + step, r2 + step
            else:
                c1, c2 = c2, c1
            yield self.square[r1 % 5 * 5 + c1 % 5] + self.square[r2 % 5 * 5 + c2 % 5]


class Rotors(Cipher):
    wheels = "EKMFLGDQVZNTOWYHXUSPAIBRCJ", "AJDKSIRUXBLHWTMCQGZNPYFVOE"
    mirror = "YRUHQSLDPXNGOKMIEBFZCWVJAT"

    def letters(self, text, back=False):
        for n, c in enumerate(text, 1):
            shifts = n % 26, n // 26 % 26
            for wheel, s in zip(self.wheels, shifts):
                c = ABC[(ABC.index(wheel[(ABC.index(c) + s) % 26]) - s) % 26]
            c = self.mirror[ABC.index(c)]
            for wheel, s in reversed([*zip(self.wheels, shifts)]):
                c = ABC[(wheel.index(ABC[(ABC.index(c) + s) % 26]) - s) % 26]
            yield c


for name, cipher in (("affine", Affine(5, 8)), ("rails", RailFence(3)), ("columns", Columnar("ZEBRAS")), ("playfair", Playfair("playfair example")), ("rotors", Rotors())):
    for text in ("We are discovered, flee at once!", "Hide the gold in the tree stump", ""):
        secret = cipher.encode(text)
        print(f"{name:9}{secret:36}{cipher.decode(secret)}")
try:
    Affine(13, 1)
except ValueError as e:
    print(e)
