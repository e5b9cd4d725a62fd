# id: super-getattribute
# class: introspection
# expect: blocked
# technique: super().__getattribute__ inside a method reads the traceback of an own exception object
# source: own
# verified: yes
class K(Exception):
    def peek(self, n):
        return super().__getattribute__(n)
try:
    raise K
except K as e:
    if "<traceback object" in str(e.peek("_" * 2 + "traceback" + "_" * 2)):
        print("ESCAPED:super-getattribute")
