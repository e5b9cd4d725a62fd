# An expression language compiled to a stack machine: tokens, tree, code, peephole optimiser, execution.
from collections import namedtuple

Num = namedtuple("Num", "value")
Name = namedtuple("Name", "name")
Op = namedtuple("Op", "op left right")
If = namedtuple("If", "test then other")
Let = namedtuple("Let", "name value body")

BINARY = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b,
          "<": lambda a, b: int(a < b), "==": lambda a, b: int(a == b)}


def read(source):
    tokens = source.replace("(", " ( ").replace(")", " ) ").split()

    def form(at):
        if tokens[at] != "(":
            t = tokens[at]
            return (Num(int(t)) if t.lstrip("-").isdigit() else Name(t)), at + 1
        items, at = [], at + 1
        while tokens[at] != ")":
            if tokens[at] == "(" or items or tokens[at] not in (*BINARY, "if", "let"):
                item, at = form(at)
            else:
                item, at = tokens[at], at + 1
            items.append(item)
        match items:
            case ["if", test, then, other]:
                return If(test, then, other), at + 1
            case ["let", Name(name), value, body]:
                return Let(name, value, body), at + 1
            case [op, first, *rest] if op in BINARY:
                for item in rest:
                    first = Op(op, first, item)
                return first, at + 1
        raise SyntaxError(f"cannot read {items}")

    tree, end = form(0)
    if end != len(tokens):
        raise SyntaxError("text after the end")
    return tree


def fold(tree):
    match tree:
        case Op(op, l, r):
            match fold(l), fold(r):
                case Num(a), Num(b) if not (op == "/" and b == 0):
                    return Num(BINARY[op](a, b))
                case a, b:
                    return Op(op, a, b)
        case If(t, a, b):
            match fold(t):
                case Num(v):
                    return fold(a if v else b)
                case test:
                    return If(test, fold(a), fold(b))
        case Let(n, v, b):
            return Let(n, fold(v), fold(b))
    return tree


def compile_tree(tree):
    code, labels = [], iter(range(10**6))

    def emit(t, scope):
        match t:
            case Num(v):
                code.append(("push", v))
            case Name(n):
                if n not in scope:
                    raise NameError(f"unknown {n}")
                code.append(("load", scope.index(n)))
            case Op(op, l, r):
                emit(l, scope)
                emit(r, scope)
                code.append(("op", op))
            case If(test, a, b):
                no, end = next(labels), next(labels)
                emit(test, scope)
                code.append(("jz", no))
                emit(a, scope)
                code.extend([("jmp", end), ("label", no)])
                emit(b, scope)
                code.append(("label", end))
            case Let(n, v, body):
                emit(v, scope)
                code.append(("enter", None))
                emit(body, [*scope, n])
                code.append(("leave", None))

    emit(tree, [])
    where, out = {}, []
    for op, arg in code:
        if op == "label":
            where[arg] = len(out)
        else:
            out.append([op, arg])
    for step in out:
        if step[0] in ("jz", "jmp"):
            step[1] = where[step[1]]
    return out


def run(code):
    stack, frame, pc = [], [], 0
    while pc < len(code):
        op, arg = code[pc]
        pc += 1
        match op:
            case "push":
                stack.append(arg)
            case "load":
                stack.append(frame[arg])
            case "op":
                b = stack.pop()
                stack[-1] = BINARY[arg](stack[-1], b)
            case "jz" if not stack.pop():
                pc = arg
            case "jmp":
                pc = arg
            case "enter":
                frame.append(stack.pop())
            case "leave":
                frame.pop()
    [result] = stack
    return result


for source in ("(+ 1 2 3)", "(let x (* 6 7) (- x 2))", "(if (< 2 1) 10 (+ 1 1))", "(let a 5 (let b (+ a 1) (if (== a b) a (* a b))))",
               "(let x 3 (let x (+ x 1) (* x x)))", "(+ (let x 1 x) (let x 2 x))"):
    tree = read(source)
    plain, small = compile_tree(tree), compile_tree(fold(tree))
    print(f"{source:55} {run(plain):4} {len(plain):3} {len(small):3}")
    assert run(plain) == run(small)
print(fold(read("(let x 3 (+ x (* 2 3)))")))
print(compile_tree(read("(if (< 1 2) 3 4)")))
for bad in ("(? 1)", "(+ x 1)", "(/ 1 0)", "1 2"):
    try:
        print(run(compile_tree(fold(read(bad)))))
    except (SyntaxError, NameError, ZeroDivisionError) as e:
        print(f"{bad}: {type(e).__name__}: {e}")
