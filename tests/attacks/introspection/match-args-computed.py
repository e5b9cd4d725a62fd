# id: match-args-computed
# class: introspection
# expect: blocked
# technique: class patterns with computed __match_args__ read hidden attributes
# source: own
# verified: yes
def plain():
    pass
class View(type):
    def __instancecheck__(cls, instance):
        return True
names = ["__glo" + "bals__", "__co" + "de__", "__clo" + "sure__", "__buil" + "tins__"]
for name in names:
    V = View("V", (), {"__match_args__": (name,)})
    match plain:
        case V(found):
            if found is not None:
                print("ESCAPED:match-args-computed")
