# id: result-dict-mutates
# class: crash
# expect: contained
# technique: dicts and sets that change while they are converted
# source: own
# verified: no
table = {}


class Change:
    def __repr__(self):
        table.clear()
        table.update((i, Change()) for i in range(40))
        return "x" * 1000


table[0] = Change()
[table, {1, 2}, table]
