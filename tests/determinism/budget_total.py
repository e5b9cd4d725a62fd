# Stopped by the bytes ever allocated, though it keeps none of them.
# flags: --total-allocated 8MiB --deadline 20s
# outcome: exhausted/allocations
n = 0
while True:
    n += 1
    block = "x" * (1000 + n % 500)
    if n % 500 == 0:
        print(n)
