# id: iter-reduce-builtins
# class: escape
# expect: blocked
# technique: an iterator's __reduce__ hands out iter of the real builtins, whose __self__ is the module
# source: own
# verified: yes
real = iter([1]).__reduce__()[0].__self__
if real.open and real.compile:
    print("ESCAPED:iter-reduce-builtins")
