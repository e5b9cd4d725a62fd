# id: getattribute-of-class-tree
# class: introspection
# expect: blocked
# technique: every __getattribute__ of the class tree is called with hidden names
# source: own
# verified: yes
def plain():
    pass
gen = (x for x in [1])
pairs = [(plain, "__glo" + "bals__"), (plain, "__co" + "de__"), (gen, "gi_fr" + "ame"), (gen, "gi_co" + "de"),
         (print, "__se" + "lf__"), (type, "__subcl" + "asses__")]
for thing, name in pairs:
    for reader in (getattr, object.__getattribute__, type(thing).__getattribute__, type.__getattribute__):
        try:
            reader(thing, name)
            print("ESCAPED:getattribute-of-class-tree")
        except (AttributeError, TypeError):
            pass
