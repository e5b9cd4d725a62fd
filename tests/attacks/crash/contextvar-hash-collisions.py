# id: contextvar-hash-collisions
# class: crash
# expect: contained
# technique: context variables whose names hash alike, in contexts that change while they are compared
# source: own
# verified: yes
import contextvars


class Name(str):
    def __hash__(self):
        return 42


class Value:
    def __eq__(self, other):
        for var in variables[:40]:
            try:
                var.set(Value())
            except (RuntimeError, RecursionError):
                pass
        return True

    __hash__ = None


variables = [contextvars.ContextVar(Name("v"), default=n) for n in range(300)]
tokens = []


def fill():
    for var in variables:
        tokens.append(var.set(Value()))


contexts = []
for n in range(5):
    context = contextvars.copy_context()
    context.run(fill)
    contexts.append(context)
    context.run(lambda: [contextvars.copy_context() for _ in range(50)])
for left in contexts:
    for right in contexts:
        try:
            left == right
            left.run(lambda: left == right)
            list(left.items()), left.get(variables[3]), variables[5] in left, len(left)
        except (RuntimeError, RecursionError, ValueError):
            pass
for token in tokens:
    for context in contexts:
        try:
            context.run(token.var.reset, token)
        except (RuntimeError, ValueError):
            pass
iterator = iter(contexts[0])
del contexts, variables[:], tokens
list(iterator)
