"""Attributes of an instance, of its class and in slots, read and written."""


class Account:
    currency = "EUR"

    def __init__(self):
        self.balance = 0
        self.owner = "ada"


class Point:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x, self.y = 1, 2


def work(turns):
    account, point = Account(), Point()
    for i in range(turns):
        account.balance = i
        point.x = point.y
        account.owner
        account.currency
        account.balance
        point.x
    return account.balance + point.x


work(60_000)
