# id: float-functions-tell-processor
# class: info
# expect: contained
# check: two-run-diff
# technique: libm picks its code by the processor: the last bits of sums over many functions tell which one it is
# source: own
# verified: 8 of 23 functions differed between processors with and without FMA; tests/sweep asks both
import math

x, bits = 0.5, []
names = ("sin cos tan asin acos atan sinh cosh tanh exp exp2 expm1 log1p cbrt erf erfc gamma lgamma").split()
for step in range(3000):
    x = (x * 997.13 + 0.37) % 1.0
    bits.append([getattr(math, name)(x).hex() for name in names])
    bits.append([math.log(x + 1e-9).hex(), (x ** 2.7).hex(), math.atan2(x, 0.3).hex(), math.hypot(x, 0.7).hex()])
print("OBSERVED:", hash(repr(bits)))
