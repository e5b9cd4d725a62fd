# id: mappingproxy-ror-writes
# class: escape
# expect: blocked
# technique: the reflected | of a mappingproxy writes into the class of the library
# source: own
# verified: yes
import json
class Catch:
    def __ror__(self, other):
        other["default"] = lambda self, o: "hooked"
        return self
vars(json.JSONEncoder) | Catch()
if json.dumps(object()) == '"hooked"':
    print("ESCAPED:mappingproxy-ror-writes")
