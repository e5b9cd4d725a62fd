# Operator precedence parsing with binding powers, printed as S-expressions and evaluated.
import string

INFIX = {"=": (2, 1), "?": (4, 3), "+": (5, 6), "-": (5, 6), "*": (7, 8), "/": (7, 8), ".": (14, 13)}
PREFIX = {"+": 9, "-": 9}
POSTFIX = {"!": 11, "[": 11}


class Lexer:
    def __init__(self, text):
        self.tokens = [("atom" if c.isalnum() else "op", c) for c in text if c not in string.whitespace]
        self.tokens.reverse()

    def next(self):
        return self.tokens.pop() if self.tokens else ("eof", "")

    def peek(self):
        return self.tokens[-1] if self.tokens else ("eof", "")


def expr(text):
    lexer = Lexer(text)
    tree = expr_bp(lexer, 0)
    if lexer.peek()[0] != "eof":
        raise SyntaxError(f"stray {lexer.peek()[1]!r}")
    return tree


def expr_bp(lexer, least):
    kind, token = lexer.next()
    if kind == "atom":
        left = token
    elif token == "(":
        left = expr_bp(lexer, 0)
        if (got := lexer.next())[1] != ")":
            raise SyntaxError(f"expected ), got {got[1] or 'end'}")
    elif token in PREFIX:
        left = (token, expr_bp(lexer, PREFIX[token]))
    else:
        raise SyntaxError(f"bad token {token!r}")
    while True:
        kind, op = lexer.peek()
        if kind == "eof" or op in ")]:":
            break
        if kind == "atom":
            raise SyntaxError(f"operator wanted before {op!r}")
        if op in POSTFIX:
            if POSTFIX[op] < least:
                break
            lexer.next()
            if op == "[":
                right = expr_bp(lexer, 0)
                assert lexer.next()[1] == "]"
                left = ("[", left, right)
            else:
                left = (op, left)
            continue
        if op not in INFIX:
            raise SyntaxError(f"unknown operator {op!r}")
        lbp, rbp = INFIX[op]
        if lbp < least:
            break
        lexer.next()
        if op == "?":
            middle = expr_bp(lexer, 0)
            assert lexer.next()[1] == ":"
            left = (op, left, middle, expr_bp(lexer, rbp))
        else:
            left = (op, left, expr_bp(lexer, rbp))
    return left


def show(tree):
    if isinstance(tree, str):
        return tree
    return f"({' '.join([tree[0], *map(show, tree[1:])])})"


for text in ("1", "1 + 2 * 3", "a + b * c * d + e", "f . g . h", "--1 * 2", "--f . g", "-9!", "f . g !",
             "(((0)))", "x[0][1]", "a ? b : c ? d : e", "a = 0 ? b : c = d"):
    print(f"{text:20} {show(expr(text))}")
for text in ("1 +", "(1", "1 2", "a $ b", ")"):
    try:
        expr(text)
    except SyntaxError as problem:
        print(f"{text:20} error: {problem}")
