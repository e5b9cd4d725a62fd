# id: nameerror-suggestion
# class: info
# expect: contained
# technique: NameError carries the name only; the hint machinery must not print host names
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
try:
    prinnt
except NameError as e:
    print(e.name)
