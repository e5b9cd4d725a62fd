# id: forwardref-code-text
# class: escape
# expect: blocked
# technique: typing.ForwardRef evaluates its __forward_code__, which can be set to text, under a policy that has no eval()
# source: own
# verified: yes
import typing

SAY = "print('ESCAPED:forwardref-code-text') or int"


class Text(str):
    pass


for text in (SAY, SAY.encode(), bytearray(SAY.encode()), Text(SAY)):
    ref = typing.ForwardRef("int")
    try:
        setattr(ref, "__forward_" + "code__", text)
    except Exception:
        continue

    def function(x):
        pass

    function.__annotations__ = {"x": ref}
    for action in (lambda: typing.get_type_hints(function),
                   lambda: ref._evaluate({}, {}, (), recursive_guard=frozenset())):
        try:
            action()
        except Exception:
            pass
