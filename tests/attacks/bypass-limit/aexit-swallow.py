# id: aexit-swallow
# class: bypass-limit
# expect: killed
# technique: __aexit__ returns True
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
class W:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *a):
        return True
async def main():
    while True:
        async with W():
            while True:
                pass
main().send(None)
