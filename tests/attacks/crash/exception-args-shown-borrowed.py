# id: exception-args-shown-borrowed
# class: crash
# expect: contained
# technique: UAF: BaseException.__repr__/__str__ borrow args over repr(); a slice (no Py_ReprEnter) dies while it is shown; its stop is read after it was freed
# source: own
# verified: no
class N:
    def __init__(s, v): s.v = v
    def __repr__(s): return 'N%d' % s.v
class Evil:
    def __repr__(self):
        global keep
        e.args = ()
        keep = [bytes([65 + i % 20]) * 39 for i in range(4000)] + [[i, i, i, i] for i in range(400)]
        return 'evil'
for k in range(40):
    e = Exception(slice(Evil(), N(1), N(k)))
    r = repr(e)
    if 'N1' not in r or k == 3: print('ESCAPED:exception-args-shown-borrowed changed', ascii(r[:200]))
    e = Exception(slice(Evil(), N(1), N(k)))
    r = str(e)
    if 'N1' not in r or k == 3: print('ESCAPED:exception-args-shown-borrowed changed', ascii(r[:200]))
    e = KeyError(slice(Evil(), N(1), N(k)))
    r = str(e)
    if 'N1' not in r or k == 3: print('ESCAPED:exception-args-shown-borrowed changed', ascii(r[:200]))
print('done')
