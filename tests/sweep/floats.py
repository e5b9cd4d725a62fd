"""Every function of numbers over a grid that has the hard cases in it: arguments next to the values where
algorithms change, multiples of pi, subnormals, and several thousand without a pattern. A line for each function:
its results' digest, and some of them."""
import cmath, colorsys, decimal, fractions, hashlib, math, operator, random, statistics

state = 88172645463325252


def bits():
    global state
    state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
    return state


def unit():
    return (bits() >> 11) * 2.0 ** -53


HARD = [0.0, -0.0, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1e-300, 1e-20, 2 ** -27, 2 ** -26.5,
        0.5, 1.0, 1.5, 2.0, 3.0, 10.0, 100.0, 709.782712893384, 709.7827128933841, 710.0, -745.1332191019411,
        -745.1332191019412, 1e15, 2.0 ** 52, 2.0 ** 53, 1e22, 1e100, 1.7976931348623157e308, math.inf, -math.inf,
        math.nan, 6381956970095103 * 2.0 ** 797, 0.6931471805599453, math.pi, math.e, math.tau, 16367173 * 2.0 ** 72]
HARD += [k * math.pi / 4 for k in range(1, 40)] + [math.sqrt(k) for k in range(2, 30)] + [k / 64 for k in range(1, 130)]
HARD += [math.nextafter(x, way) for x in (0.5, 1.0, 2.0, math.pi / 2, math.pi) for way in (0.0, 9.0)]
GRID = HARD + [-x for x in HARD]
GRID += [unit() * 2 - 1 for _ in range(1500)]
GRID += [(unit() - 0.5) * 20 for _ in range(1500)]
GRID += [(unit() - 0.5) * 2e3 for _ in range(1000)]
GRID += [(unit() * 2 - 1) * 2.0 ** (bits() % 2000 - 1000) for _ in range(1500)]
PAIRS = [(x, y) for x in HARD[::3] for y in HARD[::5]]
PAIRS += [(GRID[bits() % len(GRID)], GRID[bits() % len(GRID)]) for _ in range(4000)]
PAIRS += [(unit() * 100, (unit() - 0.5) * 100) for _ in range(3000)]


def shown(value):
    if isinstance(value, float):
        return value.hex()
    if isinstance(value, complex):
        return f"{value.real.hex()} {value.imag.hex()}"
    if isinstance(value, (tuple, list)):
        return ",".join(map(shown, value))
    return repr(value)


def line(name, function, arguments):
    digest = hashlib.sha256()
    sample = []
    for i, item in enumerate(arguments):
        try:
            result = shown(function(*item))
        except (ArithmeticError, ValueError, TypeError) as error:
            result = f"{type(error).__name__}: {error}"
        digest.update(result.encode() + b"\n")
        if i % 997 == 400:
            sample.append(result[:60])
    print(name, digest.hexdigest(), *sample[:4])


for name in sorted(vars(math)):
    function = getattr(math, name)
    if not callable(function) or name in ("perm", "comb", "factorial", "gcd", "lcm", "isqrt", "fsum", "prod", "sumprod", "dist"):
        continue
    one = [(x,) for x in GRID]
    line(f"math.{name}/1", function, one)
    line(f"math.{name}/2", function, PAIRS)
line("math.fma", math.fma, [(x, y, x) for x, y in PAIRS])
line("math.ldexp", math.ldexp, [(x, int(y)) for x, y in PAIRS if abs(y) < 5000])
line("math.nextafter", lambda x, y: math.nextafter(x, y, steps=3), PAIRS)
line("math.hypot/3", math.hypot, [(x, y, x / 3) for x, y in PAIRS])
line("math.dist", lambda x, y: math.dist((x, y), (y, 1.0)), PAIRS)
line("math.fsum", lambda x, y: math.fsum([x, y, 1e16, 1.0, -1e16]), PAIRS)
line("math.sumprod", lambda x, y: math.sumprod([x, y, 0.1], [y, x, 0.3]), PAIRS)
line("math.log of int", math.log, [(3 ** k,) for k in range(1, 900, 7)])
line("math.log base", math.log, [(abs(x), abs(y)) for x, y in PAIRS])
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    line(f"float {name}", getattr(operator, name), PAIRS)
    line(f"complex {name}", getattr(operator, name), [(complex(x, y), complex(y, 0.5)) for x, y in PAIRS])
line("divmod", divmod, PAIRS)
line("round", lambda x, y: round(x, int(y) % 20 - 5 if math.isfinite(y) else None), PAIRS)
line("int pow", pow, [(k % 97 + 1, -(k % 13) - 1) for k in range(500)])
line("pow of ints", pow, [(float(k), 1 / (k + 1)) for k in range(500)])
line("hash", hash, [(x,) for x in GRID if x == x])
line("text", lambda x: (repr(x), f"{x:.17g}", f"{x:.3f}"[:50], f"{x:n}", "%.10e" % x), [(x,) for x in GRID])
line("parsed", lambda x: float(f"{x:.15g}"), [(x,) for x in GRID])
line("int", int, [(x,) for x in GRID])
line("ratio", float.as_integer_ratio, [(x,) for x in GRID])
for name in sorted(vars(cmath)):
    if callable(function := getattr(cmath, name)):
        line(f"cmath.{name}", function, [(complex(x, y),) for x, y in PAIRS])
        line(f"cmath.{name} of real", function, [(x,) for x in GRID])
for name in ("rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb", "rgb_to_yiq", "yiq_to_rgb"):
    line(name, getattr(colorsys, name), [(unit(), unit(), unit()) for _ in range(500)])

chance = random.Random(7)
for name, arguments in (
        ("random", ()), ("gauss", (0, 1)), ("normalvariate", (0, 1)), ("expovariate", (1.5,)), ("lognormvariate", (0, 1)),
        ("vonmisesvariate", (1, 2)), ("gammavariate", (0.5, 2)), ("gammavariate", (3, 2)), ("betavariate", (2, 3)),
        ("paretovariate", (2,)), ("weibullvariate", (1, 2)), ("triangular", (0, 3)), ("uniform", (1, 9)), ("binomialvariate", (50, 0.3))):
    line(f"random.{name}", getattr(chance, name), [arguments] * 300)
normal = statistics.NormalDist(1, 3)
finite = [x for x in GRID if math.isfinite(x) and abs(x) < 1e10]
line("NormalDist.pdf", normal.pdf, [(x,) for x in finite])
line("NormalDist.cdf", normal.cdf, [(x,) for x in finite])
line("NormalDist.inv_cdf", normal.inv_cdf, [(unit(),) for _ in range(500)])
sample = finite[700:1700]
for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "stdev", "pstdev", "variance", "median", "quantiles"):
    line(f"statistics.{name}", getattr(statistics, name), [([abs(x) + 1 for x in sample],)])
line("statistics.correlation", statistics.correlation, [(sample[::2], sample[1::2])])
line("statistics.linear_regression", statistics.linear_regression, [(sample[::2], sample[1::2])])
line("kde", lambda kernel: [statistics.kde(sample[:30], 1.5, kernel)(x / 3) for x in range(30)],
     [(k,) for k in ("normal", "logistic", "sigmoid", "cosine", "quartic")])
with decimal.localcontext(prec=40):
    for name in ("sqrt", "exp", "ln", "log10"):
        line(f"Decimal.{name}", getattr(decimal.Decimal, name), [(decimal.Decimal(k) / 7,) for k in range(1, 100)])
line("Fraction", lambda x: fractions.Fraction(x).limit_denominator(1000), [(x,) for x in finite[:300]])
