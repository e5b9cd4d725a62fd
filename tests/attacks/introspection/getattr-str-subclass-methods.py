# id: getattr-str-subclass-methods
# class: introspection
# expect: blocked
# technique: getattr with a str subclass whose own methods lie to a checking shim
# source: own
# verified: yes
import json


class Liar(str):
    def startswith(self, *a):
        return False

    endswith = startswith

    def __contains__(self, x):
        return False

    def __getitem__(self, i):
        return "x"

    def __str__(self):
        return "harmless"


if "codecs" in getattr(json.dumps, Liar("__globals__")):
    print("ESCAPED:getattr-str-subclass-methods")
