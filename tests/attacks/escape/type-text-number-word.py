# id: type-text-number-word
# class: escape
# expect: blocked
# technique: a keyword glued to a number in the text of a type: a loop, for a policy without eval()
# source: own
# verified: no (the policy makes it forbidden)
import typing
ran = []
class Log:
    def __getitem__(self, index):
        ran.append(index)
        return index
hint = typing.List["list[[g[0]if x else 0for x in g][0]]"]
class C:
    a: hint
class Loop(Log):
    def __iter__(self):
        return iter([1])
typing.get_type_hints(C, globalns={"g": Loop(), "list": list})
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:type-text-number-word")
