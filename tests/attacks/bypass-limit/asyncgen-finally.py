# id: asyncgen-finally
# class: bypass-limit
# expect: killed
# technique: an asynchronous generator that awaits in finally, closed by hand
# source: own
# verified: yes
class Wait:
    def __await__(self):
        while True:
            try:
                yield
            except BaseException:
                pass


async def generator():
    while True:
        try:
            yield 1
        except BaseException:
            await Wait()
        finally:
            await Wait()


async def main():
    async for _ in generator():
        try:
            await generator().athrow(GeneratorExit)
        finally:
            await Wait()


while True:
    try:
        runner = main()
        while True:
            runner.send(None)
            runner.throw(KeyboardInterrupt)
    except BaseException:
        continue
