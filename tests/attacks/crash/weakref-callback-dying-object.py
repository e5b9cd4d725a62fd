# id: weakref-callback-dying-object
# class: crash
# expect: contained
# technique: weak references call back into their dying objects, containers and types
# source: own
# verified: yes
import weakref

turn = 0
saved = []


def callback(*args):
    global turn
    turn += 1
    saved.extend(args)
    for ref in refs[-10:]:
        try:
            saved.append(ref())
        except Exception:
            pass
    if turn % 3 == 0:
        del refs[:]
    if turn % 5 == 0:
        mapping.clear()
        keys.clear()
        members.clear()
    if turn % 7 == 0 and turn < 500:
        build()
    if len(saved) > 500:
        del saved[:]


class Node:
    def __init__(self):
        self.ring = self
        self.ref = weakref.ref(self, callback)

    def __del__(self):
        saved.append(self)
        refs.append(weakref.ref(self, callback))
        callback()

    def __eq__(self, other):
        callback()
        return True

    def __hash__(self):
        return 1


class Ref(weakref.ref):
    def __eq__(self, other):
        callback()
        return True

    __hash__ = weakref.ref.__hash__

    def __call__(self):
        refs.clear()
        return super().__call__()


def build():
    node = Node()
    refs.extend([weakref.ref(node, callback), Ref(node, callback), weakref.proxy(node, callback), weakref.WeakMethod(node.__eq__, callback)])
    mapping[turn % 9] = node
    keys[node] = turn
    members.add(node)
    weakref.finalize(node, callback)
    made = type("Made", (Node,), {})
    refs.append(weakref.ref(made, callback))
    weakref.getweakrefs(node), weakref.getweakrefcount(node)


refs = []
mapping, keys, members = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
for _ in range(300):
    try:
        build()
        refs[0] == refs[-1]
        for _ in mapping.values():
            turn += 1
            callback()
        for _ in members:
            callback()
        keys == keys
    except Exception:
        pass
