# Huffman codes with a priority queue from a sorted list; run length coding.
from collections import Counter
from itertools import groupby


def codes(text):
    queue = sorted((n, c, c) for c, n in Counter(text).items())
    while len(queue) > 1:
        (n1, o1, t1), (n2, o2, t2), *queue = queue
        queue.append((n1 + n2, min(o1, o2), (t1, t2)))
        queue.sort(key=lambda item: item[:2])
    table = {}

    def walk(tree, prefix):
        if isinstance(tree, str):
            table[tree] = prefix or "0"
        else:
            walk(tree[0], prefix + "0")
            walk(tree[1], prefix + "1")

    walk(queue[0][2], "")
    return table


def decode(bits, table):
    back, word = {v: k for k, v in table.items()}, ""
    for bit in bits:
        word += bit
        if word in back:
            yield back[word]
            word = ""


text = "she sells sea shells by the sea shore"
table = codes(text)
bits = "".join(table[c] for c in text)
for c, code in sorted(table.items(), key=lambda kv: (len(kv[1]), kv)):
    print(repr(c), code)
print(len(text) * 8, len(bits), "".join(decode(bits, table)) == text)
packed = [(c, len(list(g))) for c, g in groupby("aaabccddddda")]
print(packed, "".join(c * n for c, n in packed))
