# id: getattr-hook-spin
# class: bypass-limit
# expect: killed
# technique: __getattr__ hooks called from C: len, iteration, formatting and comparison
# source: own
# verified: no
class Hooks:
    def __getattribute__(self, name):
        return lambda *a: 1

    def __format__(self, spec):
        return format(self, spec) if len(spec) < 400 else "x"

    def __eq__(self, other):
        return [Hooks()].count(Hooks())

    def __len__(self):
        return 1 << 20


while True:
    try:
        Hooks() == 1
    except RecursionError:
        pass
