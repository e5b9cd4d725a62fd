# Escape counts of a grid, floats only.
def row(y, width, limit):
    counts = []
    ci = 2.0 * y / width - 1.0
    for x in range(width):
        cr = 2.0 * x / width - 1.5
        zr = zi = 0.0
        n = 0
        while n < limit:
            a, b = zr * zr, zi * zi
            if a + b > 4.0:
                break
            zi = 2.0 * zr * zi + ci
            zr = a - b + cr
            n += 1
        counts.append(n)
    return counts


total = 0
for y in range(300):
    for n in row(y, 300, 60):
        total = (total * 31 + n) % 1000000007
print("mandelbrot", total)
