# Counts over a text: frequencies, n-grams, readability, a concordance.
import string
from collections import Counter, defaultdict
from itertools import islice, pairwise

POEM = """The rain sat down upon the roof,
and the roof sat still under the rain;
a cat, who had no use for proof,
sat proofless at the window pane.

"Who," said the cat, "has let it in?"
The rain said nothing, being rain."""


def words(text):
    for raw in text.split():
        if word := raw.strip(string.punctuation).casefold():
            yield word


def ngrams(sequence, n):
    sequence = list(sequence)
    return zip(*(islice(sequence, i, None) for i in range(n)))


def syllables(word):
    vowels = [c in "aeiouy" for c in word]
    count = sum(b and not a for a, b in pairwise([False] + vowels))
    return max(1, count - (word.endswith("e") and not word.endswith("le")))


tokens = list(words(POEM))
counts = Counter(tokens)
print(len(tokens), len(counts), counts.most_common(4))
print(Counter(map(len, tokens)))
print([" ".join(g) for g, n in Counter(ngrams(tokens, 2)).items() if n > 1])
lines = POEM.splitlines()
index = defaultdict(list)
for number, line in enumerate(lines, 1):
    for word in words(line):
        if number not in index[word]:
            index[word].append(number)
for word in sorted(w for w in index if len(index[w]) > 1):
    print(f"{word:.<10}{', '.join(map(str, index[word])):.>12}")
sentences = sum(POEM.count(mark) for mark in ".?!;")
total = sum(map(syllables, tokens))
print(f"{sentences=} {total=} ease={206.835 - 1.015 * len(tokens) / sentences - 84.6 * total / len(tokens):.2f}")
print({w: syllables(w) for w in ("rhythm", "table", "people", "nothing", "use", "a")})
letters = Counter(c for c in POEM.lower() if c in string.ascii_lowercase)
peak = max(letters.values())
for letter, n in sorted(letters.items(), key=lambda kv: (-kv[1], kv[0]))[:6]:
    print(letter, "#" * round(20 * n / peak), n)
print("missing:", "".join(sorted(set(string.ascii_lowercase) - set(letters))))
for at, word in enumerate(tokens):
    if word == "rain":
        print(f"{' '.join(tokens[max(0, at - 3):at]):>22} [{word}] {' '.join(tokens[at + 1:at + 4])}")
acrostic = "".join(line[0] for line in lines if line)
print(acrostic, POEM.title().split("\n")[3], POEM.swapcase()[:12], sep=" | ")
