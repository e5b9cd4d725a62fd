"""asyncio on the policy's clock: one thread, no I/O. Futures, tasks and what is built on
them are CPython's; the loop that runs them is virtual_loop.py."""

from . import events, exceptions, futures, locks, queues, runners, taskgroups, tasks
from . import coroutines, timeouts, virtual_loop
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .timeouts import *
from .virtual_loop import EventLoop

__all__ = ("EventLoop", "to_thread", *(
    name for part in (coroutines, events, exceptions, futures, locks, queues, runners,
                      taskgroups, tasks, timeouts)
    for name in part.__all__ if not name.startswith("_")))


async def to_thread(func, /, *args, **kwargs):
    raise RuntimeError("asyncio.to_thread() is not offered: this program has one thread")
