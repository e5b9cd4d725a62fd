# id: async-cancel-swallow
# class: bypass-limit
# expect: killed
# technique: coroutine swallows everything, driven by hand
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
class A:
    def __await__(self):
        yield
async def spin():
    while True:
        try:
            while True:
                await A()
        except BaseException:
            pass
c = spin()
while True:
    try:
        while True:
            c.send(None)
    except BaseException:
        pass
