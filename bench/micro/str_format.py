"""str.format: positions, names, an attribute, an item and a specification."""


class User:
    def __init__(self, name):
        self.name = name


def work(turns):
    user, row = User("ada"), {"city": "Paris"}
    size = 0
    for i in range(turns):
        size += len("{} of {}".format(i, turns))
        size += len("{name}: {value:>8.2f}".format(name="rate", value=i / 7))
        size += len("{0.name} in {1[city]}".format(user, row))
    return size


work(10_000)
