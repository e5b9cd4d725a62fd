# id: class-dies-in-finaliser
# class: crash
# expect: blocked
# technique: __del__ gives the object another class and the old one dies of the collector: subtype_dealloc() goes on with the old one
# source: own
# verified: no
# Patch 0100.
class E: pass
def make():
    class D:
        def __del__(self):
            setattr(self, '__cla' + 'ss__', E)
            global keep
            for i in range(30):
                keep = [[k] for k in range(3000)]
            keep = [bytes([65 + k % 20]) * (k % 1200) for k in range(5000)]
    return D()
for i in range(5):
    o = make()
    o = None
print('held')
