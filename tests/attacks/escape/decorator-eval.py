# id: decorator-eval
# class: escape
# expect: blocked
# technique: stacked decorators eval a string
# source: public CTF knowledge (GCTF treebox)
# verified: yes
@print
@eval
@(lambda _: "'ESCAPED:decorator-eval' if __import__('os').getpid() else ''")
def x():
    pass
