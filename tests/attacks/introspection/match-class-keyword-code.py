# id: match-class-keyword-code
# class: introspection
# expect: blocked
# technique: match class pattern keyword reads __code__ without an attribute node
# source: own
# verified: yes
def f():
    pass
match f:
    case object(__code__=c):
        if "<code object" in str(c):
            print("ESCAPED:match-class-keyword-code")
