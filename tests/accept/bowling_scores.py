# Ten-pin bowling: notation, scoring, a frame by frame card, and best possible finishes.
def rolls(card):
    out = []
    for c in card.replace(" ", "").replace("|", ""):
        match c:
            case "X":
                out.append(10)
            case "/":
                out.append(10 - out[-1])
            case "-":
                out.append(0)
            case _ if c.isdigit():
                out.append(int(c))
            case _:
                raise ValueError(f"not a roll: {c!r}")
    return out


def frames(pins):
    at, total = 0, 0
    for frame in range(1, 11):
        strike = pins[at] == 10
        spare = not strike and sum(pins[at:at + 2]) == 10
        score = sum(pins[at:at + (3 if strike or spare else 2)])
        total += score
        yield frame, "strike" if strike else "spare" if spare else "open", score, total
        at += 1 if strike else 2


def score(card):
    *_, (_, _, _, total) = frames(rolls(card))
    return total


def best_finish(card):
    pins, frame, at = rolls(card), 0, 0
    while at < len(pins) and frame < 10:
        frame += 1
        if pins[at] < 10 and at + 1 == len(pins):
            pins.append(10 - pins[at])
        at += 1 if pins[at] == 10 else 2
    pins += [10] * (10 - frame + 2)
    *_, (_, _, _, total) = frames(pins)
    return total


CARDS = {
    "perfect": "X" * 12,
    "dull": "9-" * 10,
    "spares": "5/" * 10 + "5",
    "gutter": "--" * 10,
    "real": "X|7/|9-|X|-8|8/|-6|X|X|X81",
    "mixed": "14 45 6/ 5/ X -1 7/ 6/ X 2/6",
}
for name, card in CARDS.items():
    print(f"{name:<8}{score(card):>4}")
for line in frames(rolls(CARDS["real"])):
    print("{:>2} {:<7}{:>3} {:>4}".format(*line))
for start in ("", "X", "9-", "9", "3/ X 12"):
    print(f"{start or 'nothing yet':>12}: at best {best_finish(start)}")
for wrong in ("X?", "/5"):
    try:
        print(rolls(wrong))
    except (ValueError, IndexError) as e:
        print(repr(e))
