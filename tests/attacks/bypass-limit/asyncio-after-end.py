# id: asyncio-after-end
# class: bypass-limit
# expect: blocked
# technique: callbacks, timers and finalisers of a loop run when the program has ended
# source: own
# verified: no
import asyncio
def late(*args):
    print("ESCAPED:asyncio-after-end")
class Last:
    def __del__(self):
        late()
loop = asyncio.new_event_loop()
loop.call_soon(late)
loop.call_later(0, late)
loop.set_exception_handler(late)
future = loop.create_future()
future.add_done_callback(late)
async def generator():
    try:
        yield
    finally:
        late()
waiting = generator()
try:
    waiting.__anext__().send(None)
except StopIteration:
    pass
keep = [Last(), loop, future, waiting]
keep.append(keep)
raise ValueError("the program ends here")
