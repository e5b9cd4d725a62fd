# Counting, grouping and indexing words made from syllables.
from collections import Counter, defaultdict

SYLLABLES = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu".split()


def words(n, state=17):
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        size = 1 + (state >> 20) % 3
        word = ""
        for k in range(size):
            word += SYLLABLES[(state >> (4 + 5 * k)) % 25]
        yield word


text = " ".join(w.capitalize() if i % 11 == 0 else w + "," if i % 7 == 0 else w
                for i, w in enumerate(words(120000)))
plain = {}
index = defaultdict(list)
lengths = Counter()
for position, raw in enumerate(text.split()):
    word = raw.strip(",.").lower()
    plain[word] = plain.get(word, 0) + 1
    index[word[:2]].append(position)
    lengths[len(word)] += 1
pairs = Counter(zip(text.lower().replace(",", "").split()[::2], text.lower().split()[1::2]))
top = sorted(plain.items(), key=lambda kv: (-kv[1], kv[0]))[:5]
print("word_count", len(plain), top, sorted(lengths.items()), len(pairs), sum(len(v) * ord(k[0]) for k, v in index.items()))
