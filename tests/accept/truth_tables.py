# Propositional logic: a parser into closures, truth tables, tautologies, normal forms.
from itertools import product

LEVELS = [("<->", lambda a, b: a == b), ("->", lambda a, b: not a or b), ("|", lambda a, b: a or b), ("&", lambda a, b: a and b)]


def tokens(text):
    at = 0
    while at < len(text):
        for op in ("<->", "->", "|", "&", "~", "(", ")"):
            if text.startswith(op, at):
                yield op
                at += len(op)
                break
        else:
            if text[at].isalpha():
                yield text[at]
            elif not text[at].isspace():
                raise SyntaxError(f"stray {text[at]!r}")
            at += 1


class Formula:
    def __init__(self, text):
        self.text = text
        self.rest = list(tokens(text))
        self.names = sorted({t for t in self.rest if t.isalpha()})
        self.value = self.level(0)
        if self.rest:
            raise SyntaxError(f"left over: {' '.join(self.rest)}")

    def level(self, depth):
        if depth == len(LEVELS):
            return self.atom()
        op, apply = LEVELS[depth]
        left = self.level(depth + 1)
        if self.rest[:1] == [op]:
            self.rest.pop(0)
            right = self.level(depth)
            return lambda env: apply(left(env), right(env))
        return left

    def atom(self):
        if not self.rest:
            raise SyntaxError("formula ends early")
        token = self.rest.pop(0)
        if token == "~":
            inner = self.atom()
            return lambda env: not inner(env)
        if token == "(":
            inner = self.level(0)
            if self.rest[:1] != [")"]:
                raise SyntaxError("unclosed (")
            self.rest.pop(0)
            return inner
        if not token.isalpha():
            raise SyntaxError(f"unexpected {token}")
        return lambda env: env[token]

    def rows(self):
        for values in product((True, False), repeat=len(self.names)):
            env = dict(zip(self.names, values))
            yield env, bool(self.value(env))

    def kind(self):
        results = [result for _, result in self.rows()]
        return "tautology" if all(results) else "satisfiable" if any(results) else "contradiction"

    def dnf(self):
        return " | ".join("".join(n if on else "~" + n for n, on in env.items()) for env, r in self.rows() if r) or "false"


f = Formula("p & (q | ~r)")
print(*f.names, "|", f.text)
for env, result in f.rows():
    print(*("FT"[v] for v in env.values()), "|", "FT"[result])
for text in ("p | ~p", "p & ~p", "p -> q -> p", "~(p & q) <-> ~p | ~q", "((p -> q) -> p) -> p", "p <-> q"):
    formula = Formula(text)
    print(f"{text:24}{formula.kind():14}{formula.dnf()}")
for bad in ("p &", "(p", "p q", "p + q", ") p"):
    try:
        Formula(bad)
    except SyntaxError as e:
        print(repr(bad), "->", e)
