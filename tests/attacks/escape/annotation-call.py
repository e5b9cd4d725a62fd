# id: annotation-call
# class: escape
# expect: blocked
# technique: forbidden call in a function annotation, evaluated at definition time
# source: own
# verified: yes
def f(x: __import__("os")) -> None:
    pass
import typing
if typing.get_type_hints(f)["x"].getpid() > 0:
    print("ESCAPED:annotation-call")
