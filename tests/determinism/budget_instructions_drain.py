# Stopped by the instruction budget inside a generator that C code drains.
# flags: --instructions 200000 --deadline 20s
# outcome: exhausted/instructions
def forever():
    n = 0
    while True:
        try:
            yield n
        finally:
            n += 1


print("before")
sorted(sum(pair) for pair in zip(forever(), forever()))
