# id: sort-key-import
# class: bypass-limit
# expect: killed
# technique: imports in a sort key, so that loading and guest code interleave
# source: own
# verified: no
def key(x):
    import json
    while True:
        x += 1


sorted([3, 2, 1], key=key)
