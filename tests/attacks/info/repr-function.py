# id: repr-function
# class: info
# expect: contained
# technique: repr of a function, generator, lambda and bound method print addresses
# source: own
# verified: yes
# check: two-run-diff
def f():
    yield
print("OBSERVED:repr-function:", f, f(), (lambda: 0))
