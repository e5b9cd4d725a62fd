# Accounts: class hierarchy, properties, custom exceptions, transaction context.
class BankError(Exception):
    def __init__(self, account, message):
        super().__init__(message)
        self.account = account


class InsufficientFunds(BankError):
    pass


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        Account.count += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < self.floor:
            raise InsufficientFunds(self, f"{self.owner} would have {value}")
        self._balance = value

    @property
    def floor(self):
        return 0

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Credit(Account):
    def __init__(self, owner, balance=0, *, limit=100):
        super().__init__(owner, balance)
        self.limit = limit

    @property
    def floor(self):
        return -self.limit


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [a.balance for a in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            print("  committed")
            return False
        for account, balance in zip(self.accounts, self.saved):
            account._balance = balance
        print(f"  rolled back: {kind.__name__}: {error}")
        return issubclass(kind, BankError)


a, b, c = Account("ann", 100), Credit("bob", 20), Credit("cy", limit=10)
for source, target, amount in ((a, b, 60), (a, b, 60), (b, c, 150), (c, a, 200)):
    print(source, "->", target, amount)
    with Transaction(source, target):
        target.balance += amount
        source.balance -= amount
print(a, b, c, Account.count)
