# id: mappingproxy-of-mappingproxy
# class: escape
# expect: blocked
# technique: a proxy of a proxy is unwrapped one step at a time
# source: own
# verified: yes
seen = []
class Catch:
    def __eq__(self, other):
        seen.append(other)
        return True
proxy = type(vars(int))(vars(int))
proxy == Catch()
for d in seen:
    try:
        d["probe"] = 1
    except TypeError:
        pass
if hasattr(int, "probe"):
    print("ESCAPED:mappingproxy-of-mappingproxy")
