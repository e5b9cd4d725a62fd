"""What the tests take from inspect that shows nothing of the interpreter."""


def isclass(thing):
    return isinstance(thing, type)


def cleandoc(text):
    """Without the margin that the lines after the first have in common."""
    first, *rest = text.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in rest if line.strip()]
    margin = min(margins, default=0)
    lines = [first.lstrip(), *(line[margin:] for line in rest)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def __getattr__(name):
    from unittest_driver import absent
    return getattr(absent("inspect", "shows frames and code"), name)
