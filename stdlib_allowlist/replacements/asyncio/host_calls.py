"""Host functions that a program awaits. The loop is the one that waits for the answers."""

import _terrarium

from . import events, virtual_loop


async def call(function, args, kwargs):
    loop = events.get_running_loop()
    if not isinstance(loop, virtual_loop.EventLoop):
        raise RuntimeError("host functions are awaited on asyncio's own event loop")
    number, result = _terrarium.begin_host_call(function, args, kwargs)
    if number is None:
        return result
    return await virtual_loop.future_of_answer(loop, number)
