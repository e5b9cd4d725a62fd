# Keeps all that it can get.
kept = []


def turn(view):
    while view["turn"] % 2:
        kept.append([0] * 100_000)
    return "south"
