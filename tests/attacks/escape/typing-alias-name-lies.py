# id: typing-alias-name-lies
# class: escape
# expect: blocked
# technique: a str subclass equals a harmless name when it is tested and another when it is used
# source: own
# verified: yes
import copy
import typing


class Liar(str):
    asked = 0

    def __eq__(self, other):
        Liar.asked += 1
        return other in ("__builtins__", "List") and Liar.asked % 2 == 1

    def __hash__(self):
        return hash("__builtins__" if Liar.asked % 2 else "List")

    def __bool__(self):
        return True


for text in "List", "__builtins__", "Union":
    alias = typing.List[int].copy_with(("__import__",))
    alias._name = Liar(text)
    for _ in range(8):
        Liar.asked += 1
        try:
            found = copy.copy(alias)
        except Exception:
            continue
        if callable(found) and "import" in repr(type(found)) + repr(found)[:40] and (
                not repr(found).startswith("typing.") and "list[" not in repr(found)):
            print("ESCAPED:typing-alias-name-lies")
        try:
            state = getattr(alias, "__redu" + "ce__")()[1][0]
        except Exception:
            continue
        if isinstance(state, dict) or type(state).__name__ == "module":
            print("ESCAPED:typing-alias-name-lies")
