# A guest that behaves: counts words, keeps a little state, answers with a dict.
import collections
import json

TEXT = """The host decides what a guest may touch and how much it may spend.
When a guest oversteps, the guest ends, and the host goes on."""


class Counter:
    def __init__(self, text):
        words = (word.strip(".,").lower() for word in text.split())
        self.words = collections.Counter(words)

    def top(self, n):
        return sorted(self.words.items(), key=lambda kv: (-kv[1], kv[0]))[:n]


counter = Counter(TEXT)
for word, n in counter.top(3):
    print(f"{word:<6} {'#' * n}")
print(json.dumps({"words": counter.words.total(), "different": len(counter.words)}))
dict(counter.top(2))
