# Classic ciphers, frequency analysis, str.translate, maketrans.
import string
from collections import Counter

LOWER = string.ascii_lowercase
ENGLISH = "etaoinshrdlcumwfgypbvkjxqz"


def caesar(text, k):
    shifted = LOWER[k:] + LOWER[:k]
    return text.translate(str.maketrans(LOWER + LOWER.upper(), shifted + shifted.upper()))


def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha():
            k = ord(key[i % len(key)].lower()) - 97
            base = 97 if c.islower() else 65
            out.append(chr((ord(c) - base + sign * k) % 26 + base))
            i += 1
        else:
            out.append(c)
    return "".join(out)


def crack(text):
    def score(k):
        counts = Counter(c for c in caesar(text, k).lower() if c in LOWER)
        return sum(ENGLISH.index(c) * n for c, n in counts.items())
    return min(range(26), key=score)


message = "Meet me at the old oak tree near the northern gate at eleven, and tell no one else."
secret = caesar(message, 17)
print(secret)
print(caesar(secret, crack(secret)) == message, crack(secret))
hidden = vigenere(message, "Lemon")
print(hidden)
print(vigenere(hidden, "Lemon", -1) == message)
print(sum(c in string.punctuation for c in message), message.swapcase().title())
