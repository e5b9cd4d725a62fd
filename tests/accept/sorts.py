# Six sorting algorithms against sorted().
def lcg(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 40


def bubble(xs):
    xs = xs[:]
    for end in range(len(xs) - 1, 0, -1):
        for i in range(end):
            if xs[i] > xs[i + 1]:
                xs[i], xs[i + 1] = xs[i + 1], xs[i]
    return xs


def insertion(xs):
    out = []
    for x in xs:
        i = len(out)
        while i and out[i - 1] > x:
            i -= 1
        out.insert(i, x)
    return out


def merge(xs):
    if len(xs) < 2:
        return xs
    left, right = merge(xs[:len(xs) // 2]), merge(xs[len(xs) // 2:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


def quick(xs):
    if len(xs) < 2:
        return xs
    pivot = xs[len(xs) // 2]
    return (quick([x for x in xs if x < pivot]) + [x for x in xs if x == pivot]
            + quick([x for x in xs if x > pivot]))


def heap(xs):
    xs = xs[:]

    def sift(i, end):
        while (child := 2 * i + 1) < end:
            if child + 1 < end and xs[child] < xs[child + 1]:
                child += 1
            if xs[i] >= xs[child]:
                return
            xs[i], xs[child] = xs[child], xs[i]
            i = child

    for i in reversed(range(len(xs) // 2)):
        sift(i, len(xs))
    for end in range(len(xs) - 1, 0, -1):
        xs[0], xs[end] = xs[end], xs[0]
        sift(0, end)
    return xs


def radix(xs):
    for shift in range(0, 24, 4):
        buckets = [[] for _ in range(16)]
        for x in xs:
            buckets[(x >> shift) & 15].append(x)
        xs = [x for b in buckets for x in b]
    return xs


numbers = [x for x, _ in zip(lcg(7), range(200))]
for f in (bubble, insertion, merge, quick, heap, radix):
    print(f.__name__, f(numbers) == sorted(numbers), f([]), f([3, 1, 2]))
