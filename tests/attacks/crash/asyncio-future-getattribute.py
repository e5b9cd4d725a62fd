# id: asyncio-future-getattribute
# class: crash
# expect: contained
# technique: loop object whose attribute access cancels the future in mid operation
# source: GH python/cpython issue 126080
# verified: yes (SIGSEGV)
import asyncio
class L:
    def __getattribute__(self, n):
        if n == "call_soon":
            try:
                f.__init__(loop=L0())
            except Exception:
                pass
            return lambda *a, **k: None
        return lambda *a, **k: False
class L0:
    def __getattr__(self, n):
        return lambda *a, **k: False
f = asyncio.Future(loop=L0())
f.__init__(loop=L())
f.add_done_callback(lambda x: 0)
try:
    f.cancel("m")
    f.__init__(loop=L0())
except Exception as e:
    print(type(e))
