# id: signal-dict-outlives
# class: crash
# expect: contained
# technique: decimal's SignalDict keeps a pointer into its context: kept beyond the context it reads and writes freed memory
# source: own
# verified: no
import decimal
ds = [decimal.Context().flags for i in range(50)]
junk = [object() for i in range(500)]
bits = []
for d in ds:
    try: bits.append([int(v) for v in d.values()])
    except Exception as e: bits.append(repr(e))
junk2 = [decimal.Context(prec=7) for i in range(50)]
for d in ds:
    try: bits.append([int(v) for v in d.values()])
    except Exception as e: bits.append(repr(e))
odd = [b for b in bits if type(b) is list and b != [0] * 9]
print(len(odd), odd[:4])
if odd: print('ESCAPED:signal-dict-outlives freed memory read through a SignalDict')
for d in ds:
    try: d[decimal.Inexact] = True; d[decimal.Overflow] = True
    except Exception as e: pass
print('done')
