# id: oserror-members-shown-borrowed
# class: crash
# expect: contained
# technique: UAF: OSError.__str__ passes errno, strerror, filename, filename2 borrowed; errno's __str__ drops the others
# source: own
# verified: no
class N:
    def __init__(s, v): s.v = v
    def __repr__(s): return 'N%d' % s.v
class Evil:
    def __str__(self):
        global keep
        e.strerror = None
        e.filename = None
        keep = [bytes([65 + i % 20]) * 39 for i in range(4000)] + [[i, i, i, i] for i in range(400)]
        return 'evil'
for k in range(40):
    e = OSError(1, 'x', 'y', None, 'z')
    e.errno = Evil()
    e.strerror = N(1)
    e.filename = N(2)
    r = str(e)
    if 'N2' not in r: print('ESCAPED:oserror-members-shown-borrowed changed', ascii(r[:200]))
print('done')
