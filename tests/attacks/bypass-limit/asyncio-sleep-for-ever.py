# id: asyncio-sleep-for-ever
# class: bypass-limit
# expect: killed
# technique: an event loop that sleeps where no instruction is counted
# source: own
# verified: no
import asyncio
asyncio.run(asyncio.sleep(10**8))
