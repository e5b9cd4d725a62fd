# Chemical formulas: a recursive parser, molar masses, and balancing by small search.
from collections import Counter
from itertools import product

MASSES = {"H": 1.008, "C": 12.011, "N": 14.007, "O": 15.999, "Na": 22.990, "Al": 26.982, "S": 32.06,
          "Cl": 35.45, "K": 39.098, "Ca": 40.078, "Fe": 55.845, "Mg": 24.305}


class FormulaError(ValueError):
    pass


def parse(text):
    counts, at = group(text, 0)
    if at != len(text):
        raise FormulaError(f"unexpected {text[at]!r} at {at} in {text}")
    return counts


def number(text, at):
    start = at
    while at < len(text) and text[at].isdigit():
        at += 1
    return int(text[start:at] or 1), at


def group(text, at):
    total = Counter()
    while at < len(text) and text[at] != ")":
        if text[at] == "(":
            inner, at = group(text, at + 1)
            if at == len(text):
                raise FormulaError(f"missing ')' in {text}")
            at += 1
        elif text[at].isupper():
            end = at + 1
            while end < len(text) and text[end].islower():
                end += 1
            if text[at:end] not in MASSES:
                raise FormulaError(f"no element {text[at:end]}")
            inner, at = Counter({text[at:end]: 1}), end
        else:
            raise FormulaError(f"unexpected {text[at]!r} at {at} in {text}")
        times, at = number(text, at)
        for symbol, count in inner.items():
            total[symbol] += count * times
    return total, at


def mass(text):
    return sum(MASSES[s] * n for s, n in parse(text).items())


def balance(left, right, limit=6):
    sides = [parse(f) for f in left + right]
    elements = sorted(set().union(*sides))
    best = None
    for factors in product(range(1, limit + 1), repeat=len(sides)):
        if best is not None and sum(factors) >= sum(best):
            continue
        signed = [n if i < len(left) else -n for i, n in enumerate(factors)]
        if all(sum(n * side[e] for n, side in zip(signed, sides)) == 0 for e in elements):
            best = factors
    if best is None:
        return "no balance"
    terms = [f"{n if n > 1 else ''}{f}" for n, f in zip(best, left + right)]
    return " + ".join(terms[:len(left)]) + " -> " + " + ".join(terms[len(left):])


for formula in ("H2O", "C6H12O6", "Ca(OH)2", "Al2(SO4)3", "K4(Fe(CN)6)", "NaCl"):
    print(f"{formula:12} {mass(formula):9.3f}", dict(sorted(parse(formula).items())))
for bad in ("Xy2", "H2)", "(OH", "h2", "2H"):
    try:
        parse(bad)
    except FormulaError as e:
        print("error:", e)
print(balance(["H2", "O2"], ["H2O"]))
print(balance(["CH4", "O2"], ["CO2", "H2O"]))
print(balance(["Fe", "O2"], ["Fe2O3"]))
print(balance(["Na", "Cl2"], ["KCl"]))
