# id: warnings-state-name-lies
# class: escape
# expect: blocked
# technique: what catch_warnings keeps finds a variable by a name tested in a set, then used
# source: own
# verified: no
import warnings


class Liar(str):
    def __new__(cls, text, shown):
        self = super().__new__(cls, text)
        self.shown, self.asked = shown, 0
        return self

    def __hash__(self):
        self.asked += 1
        return hash(self.shown) if self.asked < 2 else hash(str.__str__(self) + "")

    def __eq__(self, other):
        return other == self.shown or str.__eq__(self, other)


holder = warnings.catch_warnings()._module
for wanted in "__builtins__", "sys", "__dict__", "_is_internal_frame", "_getcategory":
    for shown in "filters", "showwarning", "_filters_mutated", "_showwarnmsg_impl":
        ways = [lambda n: getattr(holder, n), lambda n: type(holder).__getattr__(holder, n),
                lambda n: holder.__getattribute__(n)]
        for way in ways:
            try:
                found = way(Liar(wanted, shown))
            except Exception:
                continue
            if not isinstance(found, list) and not callable(found) or isinstance(found, dict):
                print("ESCAPED:warnings-state-name-lies")
