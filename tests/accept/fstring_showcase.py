# Formatted strings: nested fields, conversions, the = form, format specs of own types.
from math import pi

name, width, items = "Ada", 12, {"k": [1, 2]}


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        unit, _, rest = spec.partition("|")
        value = self.degrees * 9 / 5 + 32 if unit == "F" else self.degrees
        return f"{value:{rest or '.1f'}}°{unit or 'C'}"

    def __repr__(self):
        return f"<{self.degrees}>"


print(f"{name!r:>{width}}|{name!s:<{width}}|{name:^{width}}|{name:*^{width}}")
print(f"{pi:.3f} {pi:10.2e} {pi:+g} {pi:010.4f} {1e10:,.1f} {1234567:_} {-5:05d} {0.257:.1%}")
print(f"{255:x} {255:#X} {255:#b} {255:08o} {65:c} {3.0:n} {2**70:>+30,d}")
print(f"{name=} {width + 1 = } {items['k'][0]=!s} {pi=:.2f} {len(name) = :>5}")
print(f"{{}} {{{name}}} {name + '}'} {'nested ' + f'{name.lower()!r:-^9}'}")
print(f"{Celsius(21.5)} {Celsius(21.5):F} {Celsius(3):K|06.2f} {Celsius(1)!r}")
print(f"{(lambda x: x * 2)(21)} {[i for i in range(3)]} { {'a': 1}['a'] } {width if width > 3 else 0}")
print(f"{'a' 'b'}" f"{'c'!a}" rf"\n{'é'!a}" "tail")
print(f"""multi {
    name.upper()
    } line""")
print("{0}-{1}-{0} {a[0]} {b.real:>4} {c!r:.3}".format(1, 2, a=[7], b=3 + 0j, c="long"))
print("{:{}}|{:{w}.{p}f}".format("x", 4, pi, w=8, p=2), "{:>{}}".format("r", 3), "{}{}".format(*"ab"))
print("%-8s|%08.3f|%+d|%x|%c|%5.1f%%|%r" % ("left", pi, 7, 255, "q", 99.5, "it's"))
print("%(n)s is %(a)03d" % {"n": "Bo", "a": 7}, "%s %s" % ((1, 2), [3]))
for value in (0.1 + 0.2, 1e16, 1e-5, 123456789.0, float("inf"), -0.0, 1e22, 5e-324):
    print(repr(value), f"{value:g}", f"{value:.3}", f"{value:12.4}|")
for spec in ("<6", "^6", "=+6", "06", ",", "q"):
    try:
        print(f"{42:{spec}}|", end=" ")
    except ValueError as e:
        print(e)
print("é".join("xy"), "tab\there", 'q"uo\'te', "\N{GREEK SMALL LETTER PI}", "\x41\u00e9\U0001F40D")
