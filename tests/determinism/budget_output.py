# Stopped by the output limit.
# flags: --output-limit 64KiB --deadline 20s
# outcome: exhausted/output
n = 0
while True:
    n += 1
    print("line", n, "of more output than anybody asked for")
