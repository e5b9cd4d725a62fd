# A small Lisp: reader, closures, tail of special forms.
import math


def read(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()

    def form():
        token = tokens.pop(0)
        if token == "(":
            items = []
            while tokens[0] != ")":
                items.append(form())
            tokens.pop(0)
            return items
        for kind in (int, float):
            try:
                return kind(token)
            except ValueError:
                pass
        return token

    forms = []
    while tokens:
        forms.append(form())
    return forms


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise NameError(f"unbound {name}")


def evaluate(x, env):
    while True:
        if isinstance(x, str):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        match x:
            case ["quote", datum]:
                return datum
            case ["if", test, yes, no]:
                x = yes if evaluate(test, env) else no
            case ["define", str(name), body]:
                env[name] = evaluate(body, env)
                return None
            case ["define", [name, *params], *body]:
                env[name] = ("closure", params, ["begin", *body], env)
                return None
            case ["lambda", params, *body]:
                return ("closure", params, ["begin", *body], env)
            case ["begin", *forms]:
                for form in forms[:-1]:
                    evaluate(form, env)
                x = forms[-1]
            case ["let", bindings, *body]:
                env = Env([b[0] for b in bindings],
                          [evaluate(b[1], env) for b in bindings], env)
                x = ["begin", *body]
            case [head, *rest]:
                f = evaluate(head, env)
                args = [evaluate(arg, env) for arg in rest]
                if callable(f):
                    return f(*args)
                _, params, x, outer = f
                env = Env(params, args, outer)


def standard():
    env = Env()
    env.update({
        "+": lambda *a: sum(a), "*": lambda *a: math.prod(a), "-": lambda a, b: a - b,
        "<": lambda a, b: a < b, "=": lambda a, b: a == b, "sqrt": math.sqrt,
        "list": lambda *a: list(a), "car": lambda a: a[0], "cdr": lambda a: a[1:],
        "cons": lambda a, b: [a] + b, "null?": lambda a: a == [],
    })
    return env


PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 25)
(define (map f xs) (if (null? xs) (quote ()) (cons (f (car xs)) (map f (cdr xs)))))
(map (lambda (x) (* x x)) (list 1 2 3 4 5))
(define (counter n) (lambda (step) (+ n step)))
((counter 40) 2)
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(loop 5000 0)
(let ((a 3) (b 4)) (sqrt (+ (* a a) (* b b))))
(missing 1)
"""
env = standard()
for form in read(PROGRAM):
    try:
        value = evaluate(form, env)
    except NameError as e:
        value = f"error: {e}"
    if value is not None:
        print(value)
