# Weak references, dictionaries with weak keys and values, finalizers.
import weakref


class Picture:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"


class Registry:
    def __init__(self):
        self._live = weakref.WeakValueDictionary()

    def get(self, name):
        if (found := self._live.get(name)) is None:
            found = self._live[name] = Picture(name)
        return found

    def __len__(self):
        return len(self._live)


log = []
registry = Registry()
a, b = registry.get("a"), registry.get("b")
print(registry.get("a") is a, len(registry))
del b
print(len(registry), sorted(registry._live))
ref = weakref.ref(a, lambda r: log.append("a is gone"))
proxy = weakref.proxy(a)
finalizer = weakref.finalize(a, log.append, "finalized")
print(ref() is a, proxy.name, finalizer.alive, weakref.getweakrefcount(a))
keys = weakref.WeakKeyDictionary({a: "note"})
print(keys[a], len(keys))
del a
print(ref(), log, len(keys), len(registry), finalizer.alive)
try:
    proxy.name
except ReferenceError as e:
    print(e)


class Button:
    def __init__(self):
        self.handlers = []

    def connect(self, method):
        self.handlers.append(weakref.WeakMethod(method))

    def click(self):
        return [h()() if h() else "dead" for h in self.handlers]


class Window:
    def clicked(self):
        return "clicked"


button, window = Button(), Window()
button.connect(window.clicked)
print(button.click())
del window
print(button.click())
group = weakref.WeakSet()
one = Picture("one")
group.add(one)
group.add(Picture("temporary"))
print(len(group), list(group))
try:
    weakref.ref(3)
except TypeError as e:
    print(e)
