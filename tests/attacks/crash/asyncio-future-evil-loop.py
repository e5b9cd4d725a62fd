# id: asyncio-future-evil-loop
# class: crash
# expect: contained
# technique: Future schedules callbacks through a loop object that drops them
# source: GH python/cpython issue 125984
# verified: yes (SIGSEGV)
import asyncio
class L:
    def get_debug(self):
        return False
    def call_soon(self, *a, **k):
        f.remove_done_callback(a[0])
        junk.append(bytearray(50))
    def is_running(self):
        return False
    def call_exception_handler(self, c):
        pass
junk = []
f = asyncio.Future(loop=L())
for i in range(20):
    f.add_done_callback(lambda x, i=i: 0)
f.set_result(1)
print(len(junk))
