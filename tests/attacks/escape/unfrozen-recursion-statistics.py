# id: unfrozen-recursion-statistics
# class: escape
# expect: contained
# technique: an import of statistics fails half-way by RecursionError; what it had loaded (random) stays open
# source: own
# verified: no
# policy: plugin
s = setattr
def load():
    import statistics
def deep(n):
    if n: return deep(n - 1)
    return load()
for n in range(990, 800, -1):
    try: deep(n)
    except RecursionError:
        import random as y
        for k in list(vars(y).values()):
            if type(k) is type or type(type(k)) is type and isinstance(k, type):
                try: s(k, 'zz', 1); print('ESCAPED:unfrozen-recursion-statistics changed', k, n); raise SystemExit
                except TypeError: pass
        break
