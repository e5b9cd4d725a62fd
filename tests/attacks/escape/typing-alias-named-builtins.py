# id: typing-alias-named-builtins
# class: escape
# expect: blocked
# technique: a typing alias is copied by looking _name, which can be set, up in typing's variables
# source: own
# verified: yes
import copy
import typing

REDUCE = "__redu" + "ce__"
NAMES = ["__builtins__", "sys", "types", "copyreg", "functools", "operator", "warnings",
         "_terrarium", "_type_text", "collections", "globals", "exec", "_caller", "__loader__"]
ALIASES = [typing.List[int], typing.Optional[int], typing.Callable[[int], str],
           typing.Literal["__import__"], typing.Tuple[int, ...], typing.ClassVar[int],
           typing.Concatenate[int, ...], typing.Type[int]]


def escaped(found):
    if found is None or isinstance(found, (str, int)):
        return False
    # What copying gave is an alias or a type, and nothing of a module's.
    return type(found).__module__ not in ("typing", "types") and not isinstance(found, type)


for name in NAMES:
    for alias in ALIASES:
        try:
            alias = alias.copy_with(("__import__",))
        except SyntaxError:
            pass  # this kind makes a type of the text
        alias._name = name
        alias.__dict__["_name"] = name
        for how in copy.copy, copy.deepcopy, lambda a: getattr(a, REDUCE)()[1][0]:
            try:
                found = how(alias)
            except Exception:
                continue
            if escaped(found):
                print("ESCAPED:typing-alias-named-builtins")
