# id: queue-wait-for-thread
# class: bypass-limit
# expect: blocked
# technique: waiting for a thread that does not exist
# source: own
# verified: no
import asyncio
import queue
q = queue.Queue(1)
for call in (q.get, lambda: q.get(timeout=5), lambda: (q.put(1), q.put(2)), lambda: q.join(),
             lambda: asyncio.run(asyncio.Event().wait()), lambda: asyncio.run(asyncio.to_thread(print))):
    try:
        call()
    except (queue.Empty, queue.Full, RuntimeError) as error:
        print(type(error).__name__)
        continue
    print("ESCAPED:queue-wait-for-thread")
raise SystemExit("nothing found")
