# Numbers at the edges: rounding, special floats, conversions, bit patterns, comparisons across types.
import math

big = 2**53
print(big + 1 == float(big + 1), big + 1 > float(big), float(big) == big, 10**400 > 1e308, -10**400 < -1e308, 1e400)
for x in (0.5, 1.5, 2.5, -0.5, 2.675, 1e16 + 1):
    print(x, round(x), round(x, 2), math.floor(x), math.ceil(x), math.trunc(x), int(x))
print(round(1234, -2), round(1250, -2), round(-1350, -2), round(True), round(5, -1), round(15, -1))
nan, inf = float("nan"), float("inf")
print(nan == nan, nan in [nan], [nan] == [nan], inf - inf, inf > 10**500, -inf < -10**500, min(nan, 1), max(1, nan), sorted([2, inf, -inf]))
print(0.0 == -0.0, math.copysign(1, -0.0), str(-0.0), 1 / inf, math.isnan(inf * 0), {0.0: "a"}[-0.0], hash(1) == hash(1.0) == hash(True))
print(float.hex(0.1), float.fromhex("0x1.8p1"), (0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (3.0).is_integer(), 1e-320)
print(7 // -2, 7 % -2, -7 // 2, divmod(-7, 2), 7.5 // 2, -7.5 % 2, math.fmod(-7.5, 2), math.remainder(7, 2), 0 ** 0, 0.0 ** 0, (-8) ** (1 / 3))
print(1_000_000, 0xFF, 0o17, 0b1010, 1e3, 1_0.0_1, .5, 5., 0xDEAD_BEEF, 10**18 // 7, -(2**63), ~0, -1 >> 100, 1 << 65)
print(int("  -12  "), int("1_000"), float(" 1e-3 "), float("Infinity"), complex("1+2j"), int(3.99), int(-3.99), bool(0.0), bool(nan))
print((255).to_bytes(1), (-1).to_bytes(2, signed=True), (1234).bit_length(), (-5).bit_count(), (10).numerator, (2.0).real, True + True)
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.hypot(3, 4, 12), math.dist((0, 0), (1, 1)), math.ulp(1.0))
print(math.nextafter(1, 2), math.frexp(10), math.ldexp(0.5, 3), math.modf(-2.5), math.log2(2**70), math.log(10**400, 10), math.log1p(1e-18))
print(math.comb(50, 25), math.perm(6, 2), math.gcd(48, 36, 60), math.lcm(4, 6, 10), math.isqrt(10**21), math.prod([2, 3, 7]), math.cbrt(27))
print([f"{x:.0f}" for x in (0.5, 1.5, 2.5)], f"{1e21:.0f}", f"{123456789:.3g}", f"{0.00001234:g}", f"{1e100:.5}", "%.2e" % 12345.678, repr(1e23))
print(str(0.1 + 0.7), 0.1 * 3, 1.1 + 2.2, 1e16 + 1.0, 2 / 3, 10 / 5, 10 // 5.0, 2**-1, 2**0.5, 4**0.5 == 2)
print(1 < 2 < 3 > 2 != 5, 1 < 3 > 2 == 2.0, not 1 == 2, (1, 2) < (1, 2, 0), [1, "a"] == [1, "a"], "Z" < "a", b"a" < b"b", {1} < {1, 2}, {1} < {2})
for bad in (lambda: 1 / 0, lambda: 1.0 % 0, lambda: int("0x1f"), lambda: int(nan), lambda: int(inf), lambda: math.sqrt(-1), lambda: 2.0 ** 5000,
            lambda: 1 < "a", lambda: math.log(0), lambda: float("1,5"), lambda: 1 << -1, lambda: round("x"), lambda: chr(-1)):
    try:
        print("no error:", bad())
    except (ArithmeticError, ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
