# id: decimal-format-override
# class: crash
# expect: contained
# technique: C strings of a guest's in Decimal.__format__: grouping, separators
# source: own
# verified: no
import decimal
D = decimal.Decimal('1234567890123456789012345678901234567890.5')
for g in ('\x03', '\x03\x02', '\x7f', '\xff', '', '\x01', '\x00', '\x03\x00', 'é', '\x03\x7f', '\u20ac', '\ud800'):
    for sep in (',', '', 'xyz' * 10, '\x00', 'é', '\U0001f600', '\ud800'):
        for fmt in ('n', ',n', '060n', '<200n', ',.3f', 'é>50n'):
            try: s = format(D, fmt) if False else D.__format__(fmt, {'decimal_point': sep, 'thousands_sep': sep, 'grouping': g})
            except Exception as e: s = type(e).__name__ + str(e)
            if '\xdb' in s or len(s) > 3000: print('ESCAPED:decimal-format-override ', ascii(s[:100]))
print(ascii(s))
for bad in ({'decimal_point': 1}, {'grouping': b'x'}, {}, 5, {'decimal_point': '.', 'thousands_sep': ',', 'grouping': '\x03'}):
    try: print(D.__format__('n', bad))
    except Exception as e: print(type(e).__name__, e)
f = decimal.getcontext().flags
T = type(f)
for mk in (lambda: T.__new__(T), lambda: T(), lambda: f.copy(), lambda: T.fromkeys(f)):
    try:
        x = mk(); print(repr(x)[:60], len(x)); x[decimal.Inexact]; x == f
    except Exception as e: print(type(e).__name__, e)
c = decimal.Context(); fl = c.flags; tr = c.traps; del c; print(len(fl), repr(tr)[:40]); fl[decimal.Inexact] = True; print(fl[decimal.Inexact])
