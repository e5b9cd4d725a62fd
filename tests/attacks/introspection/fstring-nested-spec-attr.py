# id: fstring-nested-spec-attr
# class: introspection
# expect: blocked
# technique: dunder attribute inside the format spec of an f-string
# source: own
# verified: yes
def probe():
    pass
class K:
    def __format__(self, spec):
        return spec
if "probe" in f"{K():{probe.__code__.co_name}}":
    print("ESCAPED:fstring-nested-spec-attr")
