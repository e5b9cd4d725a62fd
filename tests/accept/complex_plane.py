# Complex numbers: roots, a Fourier transform, polygons, quadratic equations.
import cmath
from math import isclose, pi, tau


def show(z, places=3):
    real, imag = round(z.real, places) + 0.0, round(z.imag, places) + 0.0
    return f"{real:g}{imag:+g}i"


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


def fft(xs):
    n = len(xs)
    if n == 1:
        return list(xs)
    even, odd = fft(xs[::2]), fft(xs[1::2])
    turned = [cmath.exp(-2j * pi * k / n) * odd[k] for k in range(n // 2)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


def ifft(xs):
    return [x.conjugate() / len(xs) for x in fft([x.conjugate() for x in xs])]


def convolve(a, b):
    n = 1 << (len(a) + len(b) - 2).bit_length()
    pad = lambda xs: [complex(x) for x in xs] + [0j] * (n - len(xs))
    product = ifft([x * y for x, y in zip(fft(pad(a)), fft(pad(b)))])
    return [round(z.real) for z in product[:len(a) + len(b) - 1]]


def durand_kerner(*coefficients):
    n = len(coefficients) - 1
    f = lambda z: sum(c * z ** (n - i) for i, c in enumerate(coefficients)) / coefficients[0]
    zs = [(0.4 + 0.9j) ** k for k in range(n)]
    for _ in range(80):
        for i, z in enumerate(zs):
            bottom = 1
            for j, other in enumerate(zs):
                if j != i:
                    bottom *= z - other
            zs[i] = z - f(z) / bottom
    return sorted(zs, key=lambda z: (round(z.real, 6), round(z.imag, 6)))


print([show(r) for r in roots(1, 2, 5)], [show(r) for r in roots(1, -3, 2)])
print([show(cmath.rect(1, tau * k / 6)) for k in range(6)])
signal = [0, 1, 0, -1, 0, 1, 0, -1]
print([show(z) for z in fft(signal)], all(isclose(abs(a - b), 0, abs_tol=1e-12) for a, b in zip(signal, ifft(fft(signal)))))
print(convolve([1, 2, 3], [4, 5, 6]), convolve([9] * 5, [1, 1]))
print([show(z) for z in durand_kerner(1, -6, 11, -6)], [show(z) for z in durand_kerner(1, 0, 0, -1)])
r, phi = cmath.polar(1 + 1j)
print(f"{r:.6f} {phi:.6f}", show(cmath.exp(1j * pi)), show(cmath.log(-1)), show((1 + 2j) ** 3), (1 + 2j).conjugate(), abs(3 + 4j))
print(cmath.isinf(complex("inf")), cmath.phase(-1), complex("1-2j") * 1j, (2 + 0j) == 2, hash(2 + 0j) == hash(2), f"{1.5 + 2j:.2f}")
