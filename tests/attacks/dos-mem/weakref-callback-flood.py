# id: weakref-callback-flood
# class: dos-mem
# expect: killed
# technique: millions of weak references, finalizers and callbacks of one object
# source: own
# verified: yes
import weakref


class Node:
    pass


node = Node()
held = []
while True:
    held.append(weakref.ref(node, lambda ref: held.append(ref)))
    held.append(weakref.finalize(node, held.append, held))
