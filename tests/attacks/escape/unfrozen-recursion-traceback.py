# id: unfrozen-recursion-traceback
# class: escape
# expect: contained
# technique: an import of traceback fails half-way by RecursionError; what it had loaded (reprlib) stays open
# source: own
# verified: no
# policy: plugin
s = setattr
def load():
    import traceback
def deep(n):
    if n: return deep(n - 1)
    return load()
for n in range(990, 800, -1):
    try: deep(n)
    except RecursionError:
        import reprlib as y
        for k in list(vars(y).values()):
            if type(k) is type or type(type(k)) is type and isinstance(k, type):
                try: s(k, 'zz', 1); print('ESCAPED:unfrozen-recursion-traceback changed', k, n); raise SystemExit
                except TypeError: pass
        break
