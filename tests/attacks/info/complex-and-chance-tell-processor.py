# id: complex-and-chance-tell-processor
# class: info
# expect: contained
# check: two-run-diff
# technique: the same through cmath, complex powers, and the distributions of random and statistics
# source: own
import cmath
import colorsys
import random
import statistics

bits = []
chance = random.Random(1)
normal = statistics.NormalDist(0.1, 1.7)
for k in range(1500):
    z = complex(chance.gauss(0, 3), chance.expovariate(0.7))
    bits += [cmath.exp(z), cmath.log(z), cmath.sin(z), cmath.atanh(z), z ** (1.3 + 0.2j), cmath.sqrt(z), abs(z)]
    bits += [chance.gammavariate(0.7, 2), chance.vonmisesvariate(1, 3), chance.betavariate(2, 0.5)]
    bits += [normal.cdf(z.real), normal.pdf(z.imag), colorsys.rgb_to_hls(abs(z.real) % 1, 0.3, 0.9)]
print("OBSERVED:", hash(repr(bits)))
