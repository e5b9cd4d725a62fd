# id: finalizer-relay
# class: bypass-limit
# expect: killed
# technique: generators whose teardown starts and drops further ones, each swallowing the recursion errors below it
# source: own
# verified: yes (still running after 6 s)
def relay():
    try:
        yield
    finally:
        while True:
            g = relay()
            next(g)
            g = None


g = relay()
next(g)
del g
