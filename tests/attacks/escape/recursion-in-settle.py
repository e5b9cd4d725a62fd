# id: recursion-in-settle
# class: escape
# expect: contained
# technique: the recursion limit is reached while a module freezes: the property that it asks recurses; what is left is open
# source: own
# verified: no
def deep(n):
    if n > 0: return deep(n - 1)
    import graphlib, sched, reprlib, shlex, colorsys, queue
for n in range(999, 960, -1):
    try: deep(n); break
    except RecursionError: pass
import graphlib, sched, reprlib, shlex, colorsys, queue
open_ = []
for v in (graphlib.TopologicalSorter, sched.scheduler, reprlib.Repr, shlex.shlex, colorsys.rgb_to_hsv, queue.Queue, graphlib.CycleError):
    try: v.planted = 1; open_.append(v)
    except (TypeError, AttributeError): pass
print(n)
if open_: print('ESCAPED:recursion-in-settle open', open_)
