# A JSON parser written by hand, compared with the json module.
import json


class Reader:
    def __init__(self, text):
        self.text, self.i = text, 0

    def space(self):
        while self.i < len(self.text) and self.text[self.i] in " \t\r\n":
            self.i += 1

    def expect(self, c):
        self.space()
        if self.text[self.i:self.i + 1] != c:
            raise ValueError(f"expected {c!r} at {self.i}")
        self.i += 1

    def value(self):
        self.space()
        c = self.text[self.i:self.i + 1]
        match c:
            case "{":
                return dict(self.many("{", "}", self.pair))
            case "[":
                return list(self.many("[", "]", self.value))
            case '"':
                return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return value
        return self.number()

    def many(self, start, end, item):
        self.expect(start)
        self.space()
        while self.text[self.i:self.i + 1] != end:
            yield item()
            self.space()
            if self.text[self.i:self.i + 1] == ",":
                self.i += 1
            elif self.text[self.i:self.i + 1] != end:
                raise ValueError(f"expected , or {end} at {self.i}")
        self.i += 1

    def pair(self):
        self.space()
        key = self.string()
        self.expect(":")
        return key, self.value()

    def string(self):
        self.expect('"')
        out = []
        while (c := self.text[self.i]) != '"':
            if c == "\\":
                self.i += 1
                c = self.text[self.i]
                if c == "u":
                    c = chr(int(self.text[self.i + 1:self.i + 5], 16))
                    self.i += 4
                else:
                    c = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}.get(c, c)
            out.append(c)
            self.i += 1
        self.i += 1
        return "".join(out)

    def number(self):
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in "+-0123456789.eE":
            self.i += 1
        word = self.text[start:self.i]
        if not word:
            raise ValueError(f"no value at {start}")
        return float(word) if set(word) & set(".eE") else int(word)


for text in ('{"a": [1, -2.5, 3e2, true, null], "b": {"c": "x\\n\\u00e9\\""}}', "[]", " [ {} , [ [ ] ] ] ",
             '"plain"', "12345678901234567890"):
    mine = Reader(text).value()
    print(mine == json.loads(text), mine)
for text in ("[1 2]", "{", '{"a" 1}', "", "nope"):
    try:
        print(Reader(text).value())
    except ValueError as e:
        print("ValueError:", e)
