# id: keyword-hides-builtin
# class: escape
# expect: blocked
# technique: a function of the program's own named eval in one scope, the builtin used in another
# source: own
# verified: yes (prints its line in plain CPython)
def unrelated():
    eval = None
    return eval
try:
    open("/etc/hostname")
except NameError:
    pass
if eval("().__class__.__base__.__subclasses__()"):
    print("ESCAPED:keyword-hides-builtin")
