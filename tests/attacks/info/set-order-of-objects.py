# id: set-order-of-objects
# class: info
# expect: contained
# check: two-run-diff
# technique: the order in which a set lists fresh objects follows their addresses
# source: own
# verified: yes
items = {object(): n for n in range(5000)}
print("OBSERVED:", [items[o] for o in set(items)][:12])
