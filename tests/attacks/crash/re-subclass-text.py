# id: re-subclass-text
# class: crash
# expect: contained
# technique: texts and patterns that are subclasses with hostile methods, and an index that raises, as positions
# source: own
# verified: no
import re


class Text(str):
    def __len__(self):
        return 10 ** 9

    def __getitem__(self, key):
        raise SystemExit("never")

    def __hash__(self):
        return id(self)

    def __eq__(self, other):
        raise ValueError("eq")


class Position:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        re.purge()
        return self.value


for pattern in ("a+", Text("a+")):
    for text in ("xaax", Text("xaax")):
        for start in (0, Position(-10 ** 30), Position(10 ** 30), Position(2)):
            try:
                match = re.compile(pattern).search(text, start)
                print(match and match.span(), match and match.group()[:3])
            except (TypeError, ValueError, OverflowError) as error:
                print(type(error).__name__)
