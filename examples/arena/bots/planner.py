# Goes to the nearest coin that it reaches before the other, where more coins are near.
def distance(a, b, size):
    return sum(min((p - q) % size, (q - p) % size)
               for p, q in ((a["x"], b["x"]), (a["y"], b["y"])))


def worth(coin, view):
    size = view["size"]
    mine = distance(view["me"], coin, size)
    theirs = distance(view["other"], coin, size)
    near = sum(1 for other in view["coins"] if distance(coin, other, size) <= 3)
    return mine + (4 if theirs < mine else 0) - near / 2


def turn(view):
    me, size = view["me"], view["size"]
    coin = min(view["coins"], key=lambda c: worth(c, view))
    for axis, back, forth in (("x", "west", "east"), ("y", "north", "south")):
        ahead = (coin[axis] - me[axis]) % size
        if ahead:
            return forth if ahead <= size // 2 else back
    return "stay"
