# Ends inside C code, between two iterators.
# flags: --instructions 300000 --deadline 20s
# outcome: exhausted/instructions
import itertools

print("before")
sum(map(len, itertools.starmap(max, itertools.repeat(((1, 2), (3, 4))))))
