"""sorted: numbers, text, pairs, and with a key function."""


def work(turns):
    state, numbers = 1, []
    for _ in range(500):
        state = state * 48271 % 2147483647
        numbers.append(state)
    text = [str(n) for n in numbers]
    pairs = [(n % 10, t) for n, t in zip(numbers, text)]
    total = 0
    for _ in range(turns):
        total += sorted(numbers)[0]
        total += len(sorted(text)[0])
        total += sorted(pairs)[0][0]
        total += sorted(numbers, key=lambda n: n % 1000)[0]
        total += sorted(numbers, reverse=True)[0]
    return total


work(20)
