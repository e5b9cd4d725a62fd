# id: exception-table-loop
# class: bypass-limit
# expect: killed
# technique: a loop made of exception handlers and recursion only
# source: own
# verified: no
def f():
    try:
        raise ValueError
    except ValueError:
        try:
            f()
        except RecursionError:
            f()


f()
