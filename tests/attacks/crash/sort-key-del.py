# id: sort-key-del
# class: crash
# expect: contained
# technique: keys whose finalisers and comparisons append to and sort the list being sorted
# source: own
# verified: yes (still running after 6 s)
class Key:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        items.append(self.n)
        if len(items) > 3:
            try:
                items.sort(key=Key)
            except (ValueError, RecursionError):
                pass
        return self.n < other.n

    def __del__(self):
        items.clear()


items = list(range(50, 0, -1))
try:
    items.sort(key=Key)
except (ValueError, RecursionError):
    pass
