# Identifiers and their check digits: Luhn, ISBN, IBAN, EAN; base conversions; Gray code; Hamming code.
def luhn(number):
    digits = [int(d) for d in number if d.isdigit()]
    total = sum(digits[-1::-2]) + sum(sum(divmod(2 * d, 10)) for d in digits[-2::-2])
    return total % 10 == 0


def isbn13(number):
    digits = [int(c) for c in number.replace("-", "")]
    return len(digits) == 13 and sum(d * (1, 3)[i % 2] for i, d in enumerate(digits)) % 10 == 0


def isbn10(number):
    chars = number.replace("-", "")
    return len(chars) == 10 and sum((10 if c == "X" else int(c)) * (10 - i) for i, c in enumerate(chars)) % 11 == 0


def iban(text):
    text = text.replace(" ", "")
    return int("".join(str(int(c, 36)) for c in text[4:] + text[:4])) % 97 == 1


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    out = ""
    while True:
        n, d = divmod(n, base)
        out = digits[d] + out
        if not n:
            return out


def balanced_ternary(n):
    out = ""
    while n:
        n, d = divmod(n, 3)
        if d == 2:
            n, d = n + 1, -1
        out = "T01"[d + 1] + out
    return out or "0"


def gray(n):
    return n ^ n >> 1


def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n


def hamming_encode(bits):
    out, data, i = {}, list(bits), 1
    while data:
        out[i] = 0 if i & (i - 1) == 0 else data.pop(0)
        i += 1
    for p in (1 << k for k in range(max(out).bit_length())):
        out[p] = sum(b for at, b in out.items() if at & p and at != p) % 2
    return [out[k] for k in sorted(out)]


def hamming_fix(code):
    wrong = 0
    for at, bit in enumerate(code, 1):
        if bit:
            wrong ^= at
    if wrong:
        code = code.copy()
        code[wrong - 1] ^= 1
    return wrong, [b for at, b in enumerate(code, 1) if at & (at - 1)]


def base62(n):
    alphabet = "".join(chr(c) for r in ((48, 58), (65, 91), (97, 123)) for c in range(*r))
    out = ""
    while n:
        n, d = divmod(n, 62)
        out = alphabet[d] + out
    return out or alphabet[0]


print([n for n in ("4539 1488 0343 6467", "8273 1232 7352 0569", "0", "79927398713") if luhn(n)])
print(isbn13("978-0-306-40615-7"), isbn13("978-0-306-40615-8"), isbn10("0-306-40615-2"), isbn10("0-8044-2957-X"), isbn10("123"))
print(iban("GB82 WEST 1234 5698 7654 32"), iban("GB82 WEST 1234 5698 7654 33"))
print([to_base(n, b) for n, b in ((255, 16), (-255, 2), (0, 7), (35, 36), (10**12, 36))], [int(to_base(12345, b), b) for b in range(2, 37)] == [12345] * 35)
print([balanced_ternary(n) for n in (0, 1, 2, 3, 4, 5, 25, -4)], base62(10**15))
print([f"{gray(n):03b}" for n in range(8)], all(ungray(gray(n)) == n for n in range(200)))
code = hamming_encode([1, 0, 1, 1, 0, 0, 1])
print(code, hamming_fix(code))
for at in (0, 3, 8):
    hurt = code.copy()
    hurt[at] ^= 1
    print(hamming_fix(hurt))
