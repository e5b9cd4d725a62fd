# Every third turn it does not come back.
turns = 0


def turn(view):
    global turns
    if view["turn"] % 3 == 2:
        while True:
            turns += 1
    return "east"
