# A small reactive model: properties that notify, computed values that cache, and undo.
class Observable:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        self.slot = "_" + name
        self.name = name

    def __get__(self, obj, kind=None):
        return self if obj is None else getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        old = self.__get__(obj)
        if old != value:
            setattr(obj, self.slot, value)
            obj.changed(self.name, old, value)


class computed:
    def __init__(self, *needs):
        self.needs = needs

    def __call__(self, function):
        self.function = function
        self.__doc__ = function.__doc__
        return self

    def __set_name__(self, owner, name):
        self.name = name
        owner.graph = {**getattr(owner, "graph", {}), name: self.needs}

    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        if self.name not in obj.cache:
            obj.cache[self.name] = self.function(obj)
            obj.computations += 1
        return obj.cache[self.name]


class Model:
    def __init__(self, **values):
        self.cache, self.listeners, self.undo_log, self.computations = {}, [], [], 0
        for name, value in values.items():
            setattr(self, name, value)

    def changed(self, name, old, new):
        self.undo_log.append((name, old))
        for dependent, needs in self.graph.items():
            if name in needs or any(n in self.graph and name in self.graph[n] for n in needs):
                self.cache.pop(dependent, None)
        for listener in self.listeners:
            listener(self, name, old, new)

    def undo(self):
        name, old = self.undo_log.pop()
        setattr(self, name, old)
        self.undo_log.pop()


class Invoice(Model):
    price = Observable(0)
    amount = Observable(1)
    rate = Observable(20)

    @computed("price", "amount")
    def net(self):
        "price times amount"
        return self.price * self.amount

    @computed("net", "rate")
    def gross(self):
        return self.net * (100 + self.rate) / 100


invoice = Invoice(price=10, amount=3)
invoice.listeners.append(lambda m, n, old, new: print(f"  {type(m).__name__}.{n}: {old} -> {new}"))
print(invoice.net, invoice.gross, invoice.gross, invoice.computations)
invoice.amount = 4
print(invoice.gross, invoice.computations)
invoice.rate = 10
invoice.rate = 10
print(invoice.gross, invoice.computations)
invoice.undo()
print(invoice.gross, Invoice.net.__doc__, Invoice.graph)
