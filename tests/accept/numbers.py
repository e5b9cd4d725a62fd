# ints, floats, complex, rounding, bases, big arithmetic.
import math

print(7 // 2, -7 // 2, 7 % -3, divmod(-7, 3), 2 ** 200, pow(3, 200, 1000007), (-2) ** 3)
print(0.1 + 0.2, round(2.5), round(3.5), round(2.675, 2), round(1234, -2), 1e16 + 1, 5e-324)
print(int("ff", 16), int("-0b101", 0), hex(255), oct(8), bin(-5), (1023).bit_length(), 0xff_ff)
print(float("inf"), float("-inf"), math.nan, float("nan") == float("nan"), 1e400, -0.0)
print(3 + 4j, abs(3 + 4j), (1 + 2j) * (3 - 1j), (2 + 0j) ** 0.5, complex("1+2j").conjugate())
print(math.gcd(84, 36), math.lcm(4, 6), math.factorial(20), math.comb(50, 6), math.isqrt(10**20))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fsum([0.1] * 10), math.hypot(3, 4))
print((0.1).as_integer_ratio(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"))
print(True + True, isinstance(True, int), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -17 >> 2)
print((3.7).is_integer(), float.fromhex("0x1.8p3"), (2.5).hex(), 1_000_000, 1 < 2 < 3 != 4)
digits = str(2 ** 1000)
print(len(digits), sum(map(int, digits)), digits[:20])
x = 10 ** 50 + 151
print(pow(2, x - 1, x), x // 7 ** 20, x % 9973)
for bad in ("int('x')", "1/0", "2**0.5 // 0", "math.sqrt(-1)", "(10**400) * 1.0"):
    try:
        match bad:
            case "int('x')": int("x")
            case "1/0": 1 / 0
            case "2**0.5 // 0": 2 ** 0.5 // 0
            case "math.sqrt(-1)": math.sqrt(-1)
            case _: (10 ** 400) * 1.0
    except (ValueError, ArithmeticError) as e:
        print(bad, type(e).__name__, e)
