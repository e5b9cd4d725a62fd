# id: module-class-subclass
# class: leak
# expect: blocked
# technique: __class__ of a module is set to a subclass of module
# source: own; gets through without patch 0014
# verified: yes
import json
class Spy(type(json)):
    def __getattribute__(self, name):
        return "hooked"
try:
    json.__class__ = Spy
except TypeError:
    pass
if json.loads == "hooked":
    print("ESCAPED:module-class-subclass")
