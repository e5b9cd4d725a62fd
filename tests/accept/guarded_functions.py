# Roles and rights: bit flags by hand, inherited rights, a decorator that guards functions, an audit trail.
from functools import reduce, wraps

READ, WRITE, DELETE, GRANT = (1 << i for i in range(4))
NAMES = {READ: "read", WRITE: "write", DELETE: "delete", GRANT: "grant"}


class Denied(PermissionError):
    def __init__(self, user, need):
        missing = need & ~user.rights
        super().__init__(f"{user} may not {' or '.join(n for bit, n in NAMES.items() if bit & missing)}")
        self.missing = missing


class Role:
    registry = {}

    def __new__(cls, name, rights=0, *parents):
        role = cls.registry.get(name)
        if role is None:
            role = cls.registry[name] = super().__new__(cls)
            role.name, role.own, role.parents = name, rights, tuple(map(Role, parents))
        return role

    @property
    def rights(self):
        return reduce(lambda bits, parent: bits | parent.rights, self.parents, self.own)

    def __contains__(self, right):
        return self.rights & right == right

    def __repr__(self):
        return f"Role({self.name!r}, 0b{self.rights:04b})"


class User:
    def __init__(self, name, *roles):
        self.name, self.roles = name, {Role(r) for r in roles}

    rights = property(lambda self: reduce(int.__or__, (r.rights for r in self.roles), 0))

    def __str__(self):
        return self.name


AUDIT = []


def requires(*bits):
    need = sum(set(bits))

    def decorate(function):
        @wraps(function)
        def guarded(user, *args, **kwargs):
            entry = [user.name, function.__name__, "denied"]
            AUDIT.append(entry)
            if user.rights & need != need:
                raise Denied(user, need)
            entry[-1] = "ok"
            return function(user, *args, **kwargs)
        guarded.need = need
        return guarded
    return decorate


class Store(dict):
    @staticmethod
    @requires(READ)
    def show(user, store, key):
        return store.get(key, "nothing")

    @staticmethod
    @requires(READ, WRITE)
    def change(user, store, key, value):
        old, store[key] = store.get(key), value
        return old

    @staticmethod
    @requires(DELETE)
    def drop(user, store, key):
        return store.pop(key)


@requires(GRANT)
def promote(user, other, role):
    other.roles.add(Role(role))
    return sorted(r.name for r in other.roles)


Role("guest", READ)
Role("editor", WRITE, "guest")
Role("admin", DELETE | GRANT, "editor")
ann, bob, eve = User("ann", "admin"), User("bob", "editor"), User("eve", "guest")
store = Store(a=1)
for action in (lambda: Store.show(eve, store, "a"), lambda: Store.change(eve, store, "a", 2), lambda: Store.change(bob, store, "b", 3),
               lambda: Store.drop(bob, store, "a"), lambda: promote(eve, eve, "admin"), lambda: promote(ann, eve, "editor"),
               lambda: Store.change(eve, store, "a", 9), lambda: Store.drop(ann, store, "nope")):
    try:
        print(action())
    except Denied as e:
        print("denied:", e, bin(e.missing))
    except KeyError as e:
        print("no", e)
print(store, READ | WRITE in Role("editor"), DELETE in Role("editor"), Role("admin"), Role("guest") is Role("guest"))
for who, what, result in AUDIT:
    print(f"{who:4} {what:8} {result}")
print(Store.change.need, Store.change.__name__, issubclass(Denied, OSError), sorted(Role.registry))
