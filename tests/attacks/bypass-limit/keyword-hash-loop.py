# id: keyword-hash-loop
# class: bypass-limit
# expect: killed
# technique: a loop in __hash__ and __eq__ of a keyword name used in a call through **
# source: own
# verified: yes (still running after 6 s)
class Name(str):
    def __hash__(self):
        while looping:
            pass
        return super().__hash__()

    def __eq__(self, other):
        while looping:
            pass
        return super().__eq__(other)


looping = False
table = {Name("end"): ""}
looping = True
print(1, **table, **{"end": "x"})
dict(**table)
table.get("end")
