# id: result-list-grows
# class: bypass-limit
# expect: contained
# technique: the value's list grows while it is converted
# source: own
# verified: no
values = []


class Grow:
    def __repr__(self):
        values.append(Grow())
        return "x"


values.append(Grow())
values
