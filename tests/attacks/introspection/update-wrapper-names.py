# id: update-wrapper-names
# class: introspection
# expect: blocked
# technique: update_wrapper copies the attributes that a guest names
# source: own
# verified: yes
import functools
def source():
    pass
class Target:
    pass
target = Target()
functools.update_wrapper(target, source, assigned=("__glo" + "bals__", "__co" + "de__", "__buil" + "tins__"))
if vars(target).keys() - {"__wrapped__"}:
    print("ESCAPED:update-wrapper-names")
