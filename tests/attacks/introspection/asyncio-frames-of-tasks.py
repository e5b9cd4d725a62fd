# id: asyncio-frames-of-tasks
# class: introspection
# expect: blocked
# technique: frames through a task: get_stack, print_stack, cr_frame, ag_frame, the context of an exception handler
# source: own
# verified: yes
import asyncio


async def agen():
    yield 1


async def main():
    task = asyncio.current_task()
    generator = agen()
    await anext(generator)
    found = []
    for make in (lambda: task.get_stack()[0], lambda: task.get_coro().cr_frame, lambda: generator.ag_frame,
                 lambda: task.get_coro().cr_code, lambda: agen.__code__):
        try:
            found.append(make())
        except (AttributeError, IndexError):
            pass
    for thing in found:
        if getattr(thing, "f_globals", None) is not None or hasattr(thing, "co_code"):
            print("ESCAPED:asyncio-frames-of-tasks")
    raise SystemError("nothing was found")


asyncio.run(main())
