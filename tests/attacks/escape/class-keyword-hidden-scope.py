# id: class-keyword-hidden-scope
# class: escape
# expect: blocked
# technique: a call among the keyword arguments of a generic class, which the compiler moves to a scope of its own
# source: own
# verified: yes
class Base:
    def __init_subclass__(cls, tool, **rest):
        cls.tool = tool


class Child[T](Base, tool=__import__("os")):
    pass


if Child.tool.getpid():
    print("ESCAPED:class-keyword-hidden-scope")
