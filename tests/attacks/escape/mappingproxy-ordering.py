# id: mappingproxy-ordering
# class: escape
# expect: blocked
# technique: != and ordering of a mappingproxy reach the reflected methods with the dict
# source: own
# verified: yes
seen = []
class Catch:
    def __ne__(self, other):
        seen.append(other)
        return True
    def __gt__(self, other):
        seen.append(other)
        return True
vars(str) != Catch()
vars(str) < Catch()
for caught in seen:
    caught["probe"] = 1
if hasattr(str, "probe"):
    print("ESCAPED:mappingproxy-ordering")
