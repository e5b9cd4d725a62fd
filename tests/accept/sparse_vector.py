# Sparse vectors in dicts, a page rank, TF-IDF search, cosine similarity.
from collections import Counter, defaultdict
from math import log, sqrt

DOCS = {
    "tea": "green tea and black tea are both tea from the same plant",
    "coffee": "coffee is roasted from beans and some drink it black",
    "beans": "beans grow on a plant and beans are food",
    "music": "a black piano has black and white keys",
}


class Vector(dict):
    def __missing__(self, key):
        return 0.0

    def __matmul__(self, other):
        small, large = sorted((self, other), key=len)
        return sum(v * large[k] for k, v in small.items())

    def __abs__(self):
        return sqrt(self @ self)

    def __mul__(self, k):
        return type(self)({key: v * k for key, v in self.items()})

    __rmul__ = __mul__

    def __add__(self, other):
        return type(self)({k: self[k] + other[k] for k in [*self, *(k for k in other if k not in self)]})

    def __sub__(self, other):
        return self + -1 * other


class Index:
    def __init__(self, docs):
        self.counts = {name: Counter(text.split()) for name, text in docs.items()}
        frequency = Counter(word for c in self.counts.values() for word in c)
        self.idf = {w: log(len(docs) / n) for w, n in frequency.items()}
        self.vectors = {name: self.vector(c) for name, c in self.counts.items()}

    def vector(self, counts):
        return Vector({w: n * self.idf[w] for w, n in counts.items() if self.idf.get(w)})

    def search(self, query):
        q = self.vector(Counter(query.split()))
        scores = {name: q @ v / (abs(q) * abs(v) or 1) for name, v in self.vectors.items()}
        return sorted(((s, n) for n, s in scores.items() if s > 0), reverse=True)


def page_rank(links, damping=0.85, rounds=60):
    nodes = sorted({*links, *(t for ts in links.values() for t in ts)})
    rank = Vector(dict.fromkeys(nodes, 1 / len(nodes)))
    for _ in range(rounds):
        spread = defaultdict(float)
        lost = 0.0
        for node in nodes:
            if targets := links.get(node):
                for target in targets:
                    spread[target] += rank[node] / len(targets)
            else:
                lost += rank[node]
        rank = Vector({n: (1 - damping) / len(nodes) + damping * (spread[n] + lost / len(nodes)) for n in nodes})
    return rank


index = Index(DOCS)
for query in ("black tea", "plant", "piano keys", "and", "unknown words"):
    print(f"{query:14}", [(f"{s:.3f}", n) for s, n in index.search(query)])
rank = page_rank({"home": ["about", "shop"], "about": ["home"], "shop": ["home", "cart"], "blog": ["home"]})
print({n: round(r, 4) for n, r in sorted(rank.items(), key=lambda kv: -kv[1])}, round(sum(rank.values()), 6))
v = Vector(a=3, b=4)
print(abs(v), v @ Vector(b=2, c=9), v + Vector(c=1), v - v, v["zzz"], "zzz" in v, repr(2 * v))
