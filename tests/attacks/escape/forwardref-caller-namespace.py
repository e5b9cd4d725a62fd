# id: forwardref-caller-namespace
# class: escape
# expect: blocked
# technique: typing.ForwardRef compiles its text and evaluates it against a namespace of the caller's
# source: own
# verified: yes
import typing

reference = typing.ForwardRef("__import__('os').getpid() and int")
hints = typing.get_type_hints(type("T", (), {"__annotations__": {"x": reference}}))
if hints["x"] is int:
    print("ESCAPED:forwardref-caller-namespace")
