# id: class-dies-in-lookup-strict
# class: crash
# expect: blocked
# technique: td01 without weak references, by names built at run time: under strict too (segv)
# source: own
# verified: no
# Patch 0100.
class E: pass
class S(str):
    def __hash__(self): return hash('nope')
    def __eq__(self, other):
        if act:
            act.clear()
            setattr(o, '__cla' + 'ss__', E)
            global keep
            for i in range(30):
                keep = [[k] for k in range(3000)]
            print('dead', W() is None)
            keep = [bytes([65 + k % 20]) * (k % 1200) for k in range(5000)]
        return False
act = []
def make():
    global o, W
    class D: pass
    o = D()
    W = lambda: 0
o = W = None
for i in range(5):
    make()
    getattr(o, '__di' + 'ct__')[S('x')] = 1
    act.append(1)
    try:
        o.nope
    except AttributeError as e:
        print(ascii(str(e)))
