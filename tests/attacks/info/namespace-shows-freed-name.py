# id: namespace-shows-freed-name
# class: info
# expect: contained
# technique: a subclass of SimpleNamespace gets another name while an instance is shown under the old one, which is freed
# source: own
# verified: yes: gets through without patch 0078
from types import SimpleNamespace


class Renaming:
    def __repr__(self):
        shown.__name__ = "short"
        keep.extend("secret " * 15 + str(i) for i in range(100))
        return "part"


keep = []
for i in range(10):
    shown = type("start", (SimpleNamespace,), {})
    shown.__name__ = "name" * (26 + i)
    text = repr(shown(part=Renaming()))
    if "secret" in text or not text.startswith("name"):
        print("ESCAPED:namespace-shows-freed-name", text)
