# id: unfrozen-class
# class: escape
# expect: contained
# technique: a finaliser that the collector runs while library modules load imports another module, whose classes are not frozen yet (Settle waits for the outermost), and patches it
# source: own
# verified: no
done = []
class G:
    def __init__(self): self.me = self
    def __del__(self):
        if armed and not done:
            import queue, string, fractions
            try:
                for mod, cls in ((queue, 'Queue'), (string, 'Formatter'), (fractions, 'Fraction')):
                    setattr(getattr(mod, cls), 'planted', 'mine')
                    done.append((mod.__name__, cls))
            except TypeError as e:
                pass
armed = False
import json
for n in range(0, 3000):
    G()
armed = True
import logging, calendar, unittest, asyncio
armed = False
print(done)
if done:
    import queue
    print('ESCAPED:unfrozen-class library class changed', done, queue.Queue.planted)
    try:
        queue.Queue.planted2 = 1
        print("open now")
    except TypeError as e: print(e)
