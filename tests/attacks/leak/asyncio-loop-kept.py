# id: asyncio-loop-kept
# class: leak
# expect: contained
# technique: the running loop, a task and a context variable are put where the next tenant might find them
# source: own
# verified: no (unbounded in CPython)
import asyncio
import contextvars

VAR = contextvars.ContextVar("tenant", default="none")


async def main():
    VAR.set("SECRET")
    loop = asyncio.get_running_loop()
    for owner in (asyncio, asyncio.Task, asyncio.Future, type(loop), contextvars):
        try:
            owner.kept = loop
            print("kept in", owner)
        except (AttributeError, TypeError):
            pass

try:
    asyncio.run(main())
finally:
    asyncio.set_event_loop(asyncio.new_event_loop())
