# id: set-rebuild-long-path
# class: dos-cpu
# expect: killed
# technique: a set whose members all take one long path is built anew again and again
# source: own reading of set_insert_clean()
mask, slot, members = (1 << 16) - 1, 1, []
for _ in range(20_000):
    members.append(slot)
    slot = (5 * slot + 1) & mask
members += [(i << 16) + 1 for i in range(1, 10_000)]
while True:
    set(members) | {-3}
