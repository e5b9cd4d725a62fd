# id: unraisable-writer
# class: escape
# expect: contained
# technique: no hook of the collector's own: an error in a generator's finally goes to stderr, which the program has redirected: its write() runs while a library module loads
# source: own
# verified: no
import contextlib
done = []
class W:
    def write(self, s):
        if armed and not done:
            import graphlib
            try:
                graphlib.TopologicalSorter.planted = 1
                done.append(graphlib.TopologicalSorter)
            except TypeError as e: done.append(0)
        return len(s)
    def flush(self): pass
def gen():
    me = yield
    try: yield
    finally: 1 / 0
armed = False
keep = [[] for i in range(900)]
g = gen(); next(g); g.send(g); g = None
with contextlib.redirect_stderr(W()):
    armed = True
    import typing, logging, unittest
    armed = False
if done and done[0]: print('ESCAPED:unraisable-writer changed', done)
