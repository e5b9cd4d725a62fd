# Accounts saved to JSON and read again with versions and migration.
import json


class InsufficientFunds(ValueError):
    def __init__(self, account, wanted):
        self.account, self.wanted = account, wanted
        super().__init__(f"{account.owner} has {account.balance}, needs {wanted}")


class Account:
    kinds = {}
    rate = 0

    def __init_subclass__(cls):
        Account.kinds[cls.__name__] = cls

    def __init__(self, owner, balance=0, **extra):
        self.owner, self.balance = owner, balance
        self.__dict__.update(extra)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount

    def withdraw(self, amount):
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self.balance -= amount

    @property
    def available(self):
        return self.balance

    def month_end(self):
        self.balance += self.balance * self.rate // 100


class Savings(Account):
    rate = 3


class Checking(Account):
    overdraft = 50

    @property
    def available(self):
        return super().available + self.overdraft

    def month_end(self):
        super().month_end()
        if self.balance < 0:
            self.balance -= 5


def save(accounts):
    return json.dumps({"version": 2, "accounts": [{"kind": type(a).__name__, **vars(a)} for a in accounts]}, indent=1, sort_keys=True)


def load(text):
    def hook(d):
        if "kind" in d:
            kind = Account.kinds[d.pop("kind")]
            return kind(**d)
        return d

    data = json.loads(text, object_hook=hook)
    match data:
        case {"version": 2, "accounts": accounts}:
            return accounts
        case [*rows]:
            return [Account.kinds[kind](owner, round(balance * 100)) for kind, owner, balance in rows]
        case {"version": v}:
            raise ValueError(f"version {v} is from the future")


def transfer(source, target, amount):
    source.withdraw(amount)
    try:
        target.deposit(amount)
    except ValueError:
        source.balance += amount
        raise


a, b = Savings("ann", 1000), Checking("bob", 20, overdraft=100)
transfer(a, b, 250)
for step in (lambda: transfer(b, a, 371), lambda: transfer(a, b, -5), lambda: transfer(a, b, 10**6)):
    try:
        step()
    except InsufficientFunds as e:
        print("refused:", e, e.wanted - e.account.available)
    except ValueError as e:
        print("error:", e)
transfer(b, a, 370)
text = save([a, b])
print(text)
again = load(text)
for account in again:
    account.month_end()
    print(type(account).__name__, account.owner, account.balance, account.available)
print([vars(x) for x in load('[["Savings", "old", 12.34]]')])
try:
    load('{"version": 3}')
except ValueError as e:
    print(e)
