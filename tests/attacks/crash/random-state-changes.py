# id: random-state-changes
# class: crash
# expect: contained
# technique: generators of chance get states of other sizes and types, while they are drawn from
# source: own
# verified: yes
import random


class Number(int):
    def __index__(self):
        generator.seed(self)
        return 5

    def __hash__(self):
        generator.setstate(honest)
        return 1


generator = random.Random(1)
honest = generator.getstate()
for state in (None, (), (3,), (3, (), None), (3, (1,) * 625, None), (3, (-1,) * 625, None), (3, (1 << 70,) * 625, 1.5), (3, (Number(5),) * 625, None),
              (3, tuple([0] * 624 + [624 + 5]), None), (3, tuple([0] * 624 + [-3]), None), (3, tuple([0] * 624 + [1 << 40]), None), (2, honest[1], "x"),
              (3, list(honest[1]), None), (3, honest[1][:-1] + (Number(3),), None), honest):
    for action in (lambda: generator.setstate(state), lambda: generator.__setstate__(state), lambda: generator.seed(state), lambda: generator.seed(Number(5)),
                   lambda: generator.__init__(state), lambda: generator.__reduce__()[0](*state), lambda: generator.getrandbits(Number(70))):
        try:
            action()
        except Exception:
            pass
        for draw in (generator.random, lambda: generator.getrandbits(100), lambda: generator.shuffle([Number(1)] * 20), lambda: generator.choices([1], [Number(2)], k=3)):
            try:
                draw()
            except Exception:
                pass
