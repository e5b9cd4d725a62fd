# id: sort-clear-print
# class: crash
# expect: contained
# technique: a list is sorted, cleared and printed by its own key function
# source: own
# verified: no
def key(x):
    items.append(x)
    print(len(items), end="")
    return -x


items = list(range(500))
try:
    items.sort(key=key)
except ValueError:
    pass
