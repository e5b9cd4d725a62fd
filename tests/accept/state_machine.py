# A traffic light and a turnstile as table driven machines, with history.
class Machine:
    def __init__(self, table, start):
        self.table, self.state, self.history = table, start, [start]

    def feed(self, event):
        try:
            target, action = self.table[self.state, event]
        except KeyError:
            raise ValueError(f"{event!r} is not possible in {self.state!r}") from None
        self.state = target
        self.history.append(target)
        return action() if action else None


coins = []
turnstile = Machine({
    ("locked", "coin"): ("open", lambda: coins.append(1) or "click"),
    ("open", "push"): ("locked", lambda: "whirr"),
    ("open", "coin"): ("open", lambda: coins.append(1) or "thanks"),
}, "locked")
for event in "coin push push coin coin push".split():
    try:
        print(event, turnstile.feed(event))
    except ValueError as e:
        print(e)
print(turnstile.history, len(coins))


def light():
    while True:
        for colour, ticks in (("green", 3), ("yellow", 1), ("red", 2)):
            for left in range(ticks, 0, -1):
                yield colour, left


clock = light()
print([f"{c[0]}{n}" for c, n in (next(clock) for _ in range(9))])


def accepts(text):
    "Strings over ab with an even number of a and no bb."
    state = (0, False)
    for c in text:
        a, b = state
        if c == "b" and b:
            return False
        state = (a ^ (c == "a"), c == "b")
    return state[0] == 0


print([t for t in ("", "a", "aa", "aba", "abba", "babab", "aab") if accepts(t)])
