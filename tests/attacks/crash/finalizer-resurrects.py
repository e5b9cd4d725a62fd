# id: finalizer-resurrects
# class: crash
# expect: contained
# technique: objects come back to life in __del__ during calls, deletions, comparisons and collections of cycles
# source: own
# verified: yes
graveyard = []
turn = 0


class Zombie:
    def __del__(self):
        global turn
        turn += 1
        graveyard.append(self)
        if turn % 3 == 0:
            del graveyard[:]
        if turn % 5 == 0:
            self.__class__ = Other
        if turn % 7 == 0:
            target.clear()
        if turn % 11 == 0:
            self.__dict__ = {"x": Zombie()} if turn < 2000 else {}


class Other(Zombie):
    pass


class Slotted:
    __slots__ = ("a", "b", "__weakref__")

    def __del__(self):
        global turn
        turn += 1
        self.a = self.b
        self.b = self if turn % 2 else None
        if turn % 4 == 0:
            target.append(self)


target = []
def round_of_deaths():
    global target
    target = [Zombie() for _ in range(5)]
    target[0].ring = target
    target[1:3] = [Slotted(), Slotted()]
    target[1].a, target[1].b = target[2], target
    target[:] = []
    target.append(Zombie())
    target[0] = None
    mapping = {1: Zombie(), 2: Slotted()}
    mapping[1] = mapping
    mapping.clear()
    local = Zombie()
    local = Slotted()
    del local
    (lambda *args, **keywords: None)(*[Zombie()], x=Zombie())
    for local in (Zombie(), Slotted()):
        pass
    try:
        raise ValueError(Zombie())
    except ValueError:
        pass
    made = type("Made", (Zombie,), {"x": Zombie()})
    made.x = made
    made.__del__ = lambda self: graveyard.append(type(self))
    made()


while turn < 20000:
    turn += 1
    try:
        round_of_deaths()
    except (IndexError, AttributeError, RecursionError):
        pass
