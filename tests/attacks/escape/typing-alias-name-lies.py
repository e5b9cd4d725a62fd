# id: typing-alias-name-lies
# class: escape
# expect: blocked
# technique: an alias's name is text of a form's name, and equals that of another variable of typing's
# source: own
# verified: no
import copy
import typing


class Liar(str):
    wanted = ""

    def __eq__(self, other):
        return other == Liar.wanted

    def __hash__(self):
        return hash(Liar.wanted)


alias = typing.List[int].copy_with(("__import__",))
for text in "List", "Union", "":
    for Liar.wanted in "__builtins__", "sys", "types", "_terrarium", "operator":
        alias._name = Liar(text) or Liar("x")
        try:
            found = getattr(alias, "__redu" + "ce__")()[1][0]
        except Exception:
            continue
        if isinstance(found, dict) or type(found).__name__ == "module":
            print("ESCAPED:typing-alias-name-lies")
        try:
            found = copy.copy(alias)
        except Exception:
            continue
        if "built-in" in repr(found):
            print("ESCAPED:typing-alias-name-lies")
