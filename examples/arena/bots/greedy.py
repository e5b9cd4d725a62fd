# Goes to the nearest coin.
def distance(a, b, size):
    return sum(min((p - q) % size, (q - p) % size)
               for p, q in ((a["x"], b["x"]), (a["y"], b["y"])))


def towards(me, coin, size):
    for axis, back, forth in (("x", "west", "east"), ("y", "north", "south")):
        ahead = (coin[axis] - me[axis]) % size
        if ahead:
            return forth if ahead <= size // 2 else back
    return "stay"


def turn(view):
    me, size = view["me"], view["size"]
    return towards(me, min(view["coins"], key=lambda coin: distance(me, coin, size)), size)
