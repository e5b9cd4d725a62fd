# DNA: alignment by dynamic programming, codons to proteins, longest common subsequence, open frames.
from collections import Counter
from itertools import product

BASES = "TCAG"
AMINO = dict(zip(map("".join, product(BASES, repeat=3)), "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG"))
PAIR = str.maketrans("ACGT", "TGCA")


def align(a, b, match=2, mismatch=-1, gap=-2):
    score = [[gap * (i + j) if not i or not j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            score[i][j] = max(score[i - 1][j - 1] + (match if x == y else mismatch), score[i - 1][j] + gap, score[i][j - 1] + gap)
    top, bottom, i, j = "", "", len(a), len(b)
    while i or j:
        if i and j and score[i][j] == score[i - 1][j - 1] + (match if a[i - 1] == b[j - 1] else mismatch):
            i, j = i - 1, j - 1
            top, bottom = a[i] + top, b[j] + bottom
        elif i and score[i][j] == score[i - 1][j] + gap:
            i -= 1
            top, bottom = a[i] + top, "-" + bottom
        else:
            j -= 1
            top, bottom = "-" + top, b[j] + bottom
    return score[-1][-1], top, bottom


def lcs(a, b, memo=None):
    memo = {} if memo is None else memo
    if not a or not b:
        return ""
    key = len(a), len(b)
    if key not in memo:
        memo[key] = a[0] + lcs(a[1:], b[1:], memo) if a[0] == b[0] else max(lcs(a[1:], b, memo), lcs(a, b[1:], memo), key=len)
    return memo[key]


def translate(dna):
    return "".join(AMINO[dna[i:i + 3]] for i in range(0, len(dna) - 2, 3))


def frames(dna):
    for label, strand in (("+", dna), ("-", dna.translate(PAIR)[::-1])):
        for shift in range(3):
            yield f"{label}{shift + 1}", translate(strand[shift:])


def proteins(dna):
    for label, chain in frames(dna):
        for piece in chain.split("*")[:-1]:
            start = piece.find("M")
            if start >= 0:
                yield label, piece[start:]


DNA = "CCATGGCATTTAAATGACGTATGCCCGGGTAACTATTCACATGGA"
for pair in (("GATTACA", "GCATGCT"), ("ACGTACGT", "ACGACGTT"), ("", "AC")):
    total, top, bottom = align(*pair)
    print(total, top, "".join("|" if x == y else " " for x, y in zip(top, bottom)), bottom, sep="\n")
print(lcs("AGGTAB", "GXTXAYB"), lcs(DNA[:20], DNA[20:]), repr(lcs("abc", "xyz")))
print(dict(frames(DNA)))
print(list(proteins(DNA)))
counts = Counter(DNA)
print(f"GC {(counts['G'] + counts['C']) / len(DNA):.2%}", sorted(counts.items()), DNA.replace("T", "U")[:12])
print(Counter(DNA[i:i + 2] for i in range(len(DNA) - 1)).most_common(3))
print(Counter(AMINO.values()).most_common(4), min(AMINO), AMINO["ATG"])
