# Pancake flips over all permutations.
def fannkuch(n):
    perm, count = list(range(n)), list(range(1, n + 1))
    best = checksum = index = 0
    while True:
        first = perm[0]
        if first:
            flips, work = 0, perm[:]
            while first:
                work[:first + 1] = work[first::-1]
                first = work[0]
                flips += 1
            if flips > best:
                best = flips
            checksum += flips if index % 2 == 0 else -flips
        index += 1
        r = 1
        while True:
            if r == n:
                return checksum, best
            perm.insert(r, perm.pop(0))
            count[r] -= 1
            if count[r]:
                break
            count[r] = r + 1
            r += 1


print("fannkuch", *fannkuch(9))
