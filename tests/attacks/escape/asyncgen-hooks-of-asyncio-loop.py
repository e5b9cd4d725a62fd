# id: asyncgen-hooks-of-asyncio-loop
# class: escape
# expect: blocked
# technique: the hooks that the loop installs reach its insides
# source: own
# verified: no
import asyncio
import sys
for name in ("get_asyncgen_hooks", "set_asyncgen_hooks", "_getframe", "modules", "settrace"):
    if hasattr(sys, name):
        print("ESCAPED:asyncgen-hooks-of-asyncio-loop")
async def generator():
    yield 1
async def main():
    async for _ in generator():
        loop = asyncio.get_running_loop()
        for holder in (loop, type(loop), asyncio):
            for name in ("_terrarium", "sys", "events", "__globals__", "__builtins__", "futures"):
                if type(getattr(holder, name, None)).__name__ in ("module", "dict"):
                    print("ESCAPED:asyncgen-hooks-of-asyncio-loop")
asyncio.run(main())
raise SystemExit("nothing found")
