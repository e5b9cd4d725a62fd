# id: typing-strings-evaluated
# class: introspection
# expect: blocked
# technique: text in annotations, forward references and TypedDicts that is a program
# source: own
# verified: yes
import dataclasses
import typing

PROGRAM = "__import__('os').system('id') or __builtins__"
attempts = [
    lambda: typing.get_type_hints(type("C", (), {"__annotations__": {"x": PROGRAM}})),
    lambda: typing.ForwardRef(PROGRAM)._evaluate({}, {}, type_params=(), recursive_guard=frozenset()),
    lambda: typing.get_type_hints(typing.TypedDict("T", {"x": PROGRAM})),
    lambda: typing.get_type_hints(typing.NamedTuple("N", [("x", PROGRAM)])),
    lambda: dataclasses.make_dataclass("D", [("x", PROGRAM)])(1),
    lambda: dataclasses.make_dataclass("D", [("x", int, dataclasses.field(default_factory=lambda: PROGRAM))])(),
    lambda: dataclasses.make_dataclass("D", ["x"], namespace={"__post_init__": PROGRAM})(1),
]
for attempt in attempts:
    try:
        value = attempt()
    except Exception as error:
        print(type(error).__name__)
        continue
    if isinstance(value, dict) and not isinstance(value.get("x"), (str, typing.ForwardRef)):
        print("ESCAPED:typing-strings-evaluated")
raise LookupError("nothing was evaluated")
