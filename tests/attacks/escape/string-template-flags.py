# id: string-template-flags
# class: escape
# expect: blocked
# technique: string.Template hands constants of the real re module to a subclass's flags
# source: own
# verified: yes
import string

SAY = "ESCAPED:string-template-flags"
seen = []


class Flags:
    def __or__(self, other):
        seen.append(other)
        return other

    __ror__ = __or__


class Made(string.Template):
    flags = Flags()


for thing in seen + [getattr(Made, "pattern", None)]:
    for cls in type(thing).__mro__:
        for name, value in vars(cls).items():
            for attribute in ("__globals__", "__code__", "gi_frame", "__builtins__"):
                if hasattr(value, attribute):
                    print(SAY)
            if type(value).__name__ == "module":
                print(SAY)
