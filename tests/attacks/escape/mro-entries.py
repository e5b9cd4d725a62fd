# id: mro-entries
# class: escape
# expect: blocked
# technique: __mro_entries__ hook runs during class creation and returns attacker chosen bases
# source: own
# verified: yes
class Fake:
    def __mro_entries__(self, bases):
        got.append(__import__("os"))
        return ()
got = []
class A(Fake()):
    pass
if got[0].getpid() > 0:
    print("ESCAPED:mro-entries")
