# Arithmetic: tokenizer, recursive descent, exact error messages.
class CalcError(Exception):
    pass


class Parser:
    def __init__(self, text):
        self.tokens = list(self.scan(text))
        self.at = 0

    @staticmethod
    def scan(text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                start = i
                while i < len(text) and (text[i].isdigit() or text[i] == "."):
                    i += 1
                word = text[start:i]
                yield ("num", float(word) if "." in word else int(word))
            elif text.startswith("**", i):
                yield ("op", "**")
                i += 2
            elif c in "+-*/%()":
                yield ("op", c)
                i += 1
            else:
                raise CalcError(f"unexpected {c!r} at {i}")
        yield ("end", None)

    def peek(self, *ops):
        kind, value = self.tokens[self.at]
        return kind == "op" and value in ops

    def take(self):
        token = self.tokens[self.at]
        self.at += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek("+", "-"):
            _, op = self.take()
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.unary()
        while self.peek("*", "/", "%"):
            _, op = self.take()
            right = self.unary()
            if op == "*":
                value *= right
            elif right == 0:
                raise CalcError("division by zero")
            else:
                value = value / right if op == "/" else value % right
        return value

    def unary(self):
        if self.peek("-"):
            self.take()
            return -self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        if self.peek("**"):
            self.take()
            return base ** self.unary()
        return base

    def atom(self):
        kind, value = self.take()
        if kind == "num":
            return value
        if (kind, value) == ("op", "("):
            inner = self.expression()
            if not self.peek(")"):
                raise CalcError("missing )")
            self.take()
            return inner
        raise CalcError(f"unexpected {value!r}")


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1.5",
             "7 % 4 * (2 - 5)", "1 / 0", "2 * (3", "4 $ 4", "2 ** 100 % 97"):
    try:
        print(text, "=", Parser(text).expression())
    except CalcError as e:
        print(text, "->", e)
