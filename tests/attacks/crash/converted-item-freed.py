# id: converted-item-freed
# class: crash
# expect: blocked
# technique: array.fromlist() converts an item of a list that its __float__ takes away; what it returns is no float: the message names the type of the freed item; and what stands in the array meanwhile
# source: own
# verified: no
# Patch 0099.
import array
class F:
    def __float__(self):
        a = arr.tobytes()
        if any(a):
            print('ESCAPED:converted-item-freed', a[:80].hex())
        L.clear()
        global keep
        keep = [bytes([65 + i % 20]) * (1 + i % 100) for i in range(3000)]
        return 'x'
for code in 'dfbhilqQ':
    F.__index__ = F.__float__
    arr = array.array(code)
    L = [F() for i in range(40)]
    try:
        arr.fromlist(L)
    except BaseException as e:
        print(code, type(e), e)
