# id: asyncio-future-remove
# class: crash
# expect: contained
# technique: Future.remove_done_callback with a comparison that clears the callbacks
# source: GH python/cpython issue 125789
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import asyncio
class L:
    def get_debug(self):
        return False
    def call_soon(self, *a, **k):
        pass
    def is_running(self):
        return False
    def call_exception_handler(self, c):
        pass
class K:
    def __eq__(self, o):
        f.remove_done_callback(int) if False else None
        f.set_result(1) if not f.done() else None
        return False
f = asyncio.Future(loop=L())
for _ in range(5):
    f.add_done_callback(K())
try:
    f.remove_done_callback(K())
except Exception as e:
    print(type(e))
