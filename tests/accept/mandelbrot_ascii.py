# The Mandelbrot set in characters, complex arithmetic.
def escape(c, limit=40):
    z = 0j
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return i
    return limit


for row in range(-8, 9):
    print("".join(" .:-=+*%#@"[escape(complex(col / 20 - 0.7, row / 7)) * 9 // 40]
                  for col in range(-32, 33)).rstrip())
