# needs: re, typing
# A tokenizer driven by one big pattern, and a calculator language over it.
import re
from typing import Iterator, NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int

    def __str__(self):
        return f"{self.line}:{self.column} {self.kind} {self.text!r}"


RULES = {
    "NUMBER": r"\d+(?:\.\d*)?(?:e[+-]?\d+)?",
    "NAME": r"[A-Za-z_]\w*",
    "OP": r"\*\*|[-+*/()=,]",
    "NEWLINE": r"\n",
    "SKIP": r"[ \t]+|#[^\n]*",
    "BAD": r".",
}
SCANNER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in RULES.items()), re.I)


def tokenize(source: str) -> Iterator[Token]:
    line, start = 1, 0
    for m in SCANNER.finditer(source):
        kind, text = m.lastgroup, m.group()
        column = m.start() - start + 1
        if kind == "NEWLINE":
            line, start = line + 1, m.end()
        elif kind == "BAD":
            raise SyntaxError(f"{line}:{column} stray {text!r}")
        if kind != "SKIP":
            yield Token(kind, text, line, column)
    yield Token("END", "", line, len(source) - start + 1)


class Calculator:
    functions = {"max": max, "min": min, "abs": abs, "round": round}

    def __init__(self):
        self.variables: dict[str, float] = {"pi": 3.14159}

    def run(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0
        results = []
        while not self.accept("END"):
            if self.accept("NEWLINE"):
                continue
            if self.tokens[self.at].kind == "NAME" and self.tokens[self.at + 1].text == "=":
                name = self.accept("NAME").text
                self.accept("OP")
                self.variables[name] = self.sum()
            else:
                results.append(self.sum())
        return results

    def accept(self, kind, *texts):
        token = self.tokens[self.at]
        if token.kind == kind and (not texts or token.text in texts):
            self.at += 1
            return token
        return None

    def expect(self, text):
        if not self.accept("OP", text):
            raise SyntaxError(f"wanted {text!r}, found {self.tokens[self.at]}")

    def sum(self):
        left = self.product()
        while token := self.accept("OP", "+", "-"):
            right = self.product()
            left = left + right if token.text == "+" else left - right
        return left

    def product(self):
        left = self.power()
        while token := self.accept("OP", "*", "/"):
            right = self.power()
            left = left * right if token.text == "*" else left / right
        return left

    def power(self):
        if self.accept("OP", "-"):
            return -self.power()
        base = self.atom()
        return base ** self.power() if self.accept("OP", "**") else base

    def atom(self):
        if token := self.accept("NUMBER"):
            return float(token.text) if set(token.text.lower()) & set(".e") else int(token.text)
        if token := self.accept("NAME"):
            if self.accept("OP", "("):
                args = [self.sum()]
                while self.accept("OP", ","):
                    args.append(self.sum())
                self.expect(")")
                return self.functions[token.text](*args)
            return self.variables[token.text]
        self.expect("(")
        value = self.sum()
        self.expect(")")
        return value


print(*tokenize("x = 1.5e3 # note\n y**2"), sep="\n")
calc = Calculator()
print(calc.run("1 + 2 * 3\n2 ** 3 ** 2\n-2 ** 2\nr = 2\narea = pi * r ** 2\narea\nmax(1, r, (3 - 4)) / 4"))
print(calc.variables)
for bad in ("1 +", "(1", "2 $ 3", "nope", "sin(1)", "1 / 0"):
    try:
        calc.run(bad)
    except (SyntaxError, KeyError, ZeroDivisionError) as e:
        print(f"{bad:6} {type(e).__name__}: {e}")
