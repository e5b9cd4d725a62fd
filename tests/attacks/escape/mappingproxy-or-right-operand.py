# id: mappingproxy-or-right-operand
# class: escape
# expect: blocked
# technique: the union operator unwraps a read-only proxy before it asks the right-hand side
# source: own
# verified: yes
class Catch:
    def __ror__(self, other):
        return other


inner = vars(str) | Catch()
inner["shout"] = lambda self: self.upper()
if "a".shout() == "A":
    print("ESCAPED:mappingproxy-or-right-operand")
