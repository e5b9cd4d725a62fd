# id: clock-overflow
# class: escape
# expect: contained
# technique: the guest's clock through enormous, negative and odd sleeps; times and dates at the ends
# source: own
# verified: no
# policy: plugin
import time, asyncio, datetime
class F(float):
    def __mul__(s, o): return -10**30
    __rmul__ = __mul__
    def __float__(s): return -1.0
    def __lt__(s, o): return False
class I(int):
    def __index__(s): return -5
    def __mul__(s, o): return 2**100
for v in (0, 1e-12, -1, -0.0, float('nan'), float('-inf'), 1e300, 2**63, 2**64, 2**200, -2**63, F(0.001), I(0), True, '1', None):
    a = time.monotonic_ns()
    try: time.sleep(v)
    except Exception as e: print(repr(v)[:20], type(e).__name__, str(e)[:50])
    b = time.monotonic_ns()
    if b < a: print('ESCAPED:clock-overflow the clock went back', v, a, b)
print(time.monotonic_ns() > 0, time.time())
for f in (time.gmtime, time.localtime, datetime.datetime.fromtimestamp, time.ctime, datetime.date.fromtimestamp):
    for v in (0, -1, 2**31, 253402300800, -62135596801, 1e18, 2**63, -2**63, float('nan'), 1e300, None):
        try: f(v)
        except Exception as e: pass
for t in ((1, 1, 1, 0, 0, 0, 0, 1, 0), (9999, 12, 31, 23, 59, 61, 6, 366, -1), (10**10, 1, 1, 0, 0, 0, 0, 1, 0), (-5, 13, 99, 25, 61, 62, 9, 400, 5), (2000, 0, 0, 0, 0, 0, -1, 0, 0)):
    for f in (time.mktime, time.asctime, lambda t: time.strftime('%a %b %j %U %c %x %X %Z %z %s %q %', t), lambda t: time.strftime('%' + 'E' * 50 + 'y', t), lambda t: time.strftime('%99999999d', t), lambda t: time.strftime('\ud800%Y\0%m', t)):
        try: print(ascii(f(t))[:60])
        except Exception as e: print(type(e).__name__, str(e)[:50])
async def m():
    await asyncio.wait_for(asyncio.sleep(1e9), 1e-3)
try: asyncio.run(m())
except Exception as e: print(type(e).__name__)
