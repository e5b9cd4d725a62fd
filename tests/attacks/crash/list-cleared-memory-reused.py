# id: list-cleared-memory-reused
# class: crash
# expect: contained
# technique: a list that is cleared by a comparison, and its memory asked for again at once
# source: own
# verified: no
class Evil:
    def __init__(self, seq): self.seq = seq
    def __eq__(self, other):
        self.seq.clear()
        self.keep = [bytearray(len(self.seq) + 8 * n) for n in range(64)]
        return False
for n in range(1, 200):
    seq = []
    seq.extend(Evil(seq) for _ in range(n))
    try:
        seq.index(object())
    except (ValueError, IndexError):
        pass
    try:
        seq.remove(1)
    except ValueError:
        pass
