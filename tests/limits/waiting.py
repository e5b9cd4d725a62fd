#--- sleep: instructions
import time
time.sleep(10 ** 7)
#--- sleep-asyncio: instructions
import asyncio
asyncio.run(asyncio.sleep(10 ** 7))
