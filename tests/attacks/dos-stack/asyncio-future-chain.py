# id: asyncio-future-chain
# class: dos-stack
# expect: contained
# technique: futures that finish each other in their callbacks, a hundred thousand deep
# source: own
# verified: no (unbounded in CPython)
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    chain = [loop.create_future() for _ in range(100_000)]
    for one, other in zip(chain, chain[1:]):
        one.add_done_callback(lambda done, other=other: other.set_result(done.result()))
    chain[0].set_result(1)
    await chain[-1]
    del chain


asyncio.run(main())
nested = asyncio.new_event_loop().create_future()
for _ in range(200_000):
    outer = nested.get_loop().create_future()
    outer.set_result(nested)
    nested = outer
del nested, outer
