# Coroutines driven by hand: await, async for, async with, async generators.
class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


class Lines:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return await Wait(self.n)


class Resource:
    async def __aenter__(self):
        await Wait("enter")
        return self

    async def __aexit__(self, *error):
        await Wait("exit")
        return True


async def numbers(n):
    for i in range(n):
        yield await Wait(i)


async def main():
    out = [await Wait("first")]
    async for line in Lines(3):
        out.append(line)
    async with Resource():
        raise ValueError("swallowed")
    out += [x async for x in numbers(3) if x != "r1"]
    return out


def drive(coroutine):
    sent, asked = None, []
    try:
        while True:
            question = coroutine.send(sent)
            asked.append(question)
            sent = f"r{question}"
    except StopIteration as stop:
        return asked, stop.value


print(drive(main()))
