# Stopped by the instruction budget, in the middle of everything.
# flags: --instructions 300000 --deadline 20s
# outcome: exhausted/instructions
seen = {}
n = 0
while True:
    n += 1
    try:
        seen[str(n)] = [i * n for i in range(n % 10)]
        if n % 100 == 0:
            print(n, len(seen))
        if n % 7 == 0:
            raise ValueError(n)
    except BaseException:
        seen.pop(str(n), None)
