# id: special-method-deep-bases
# class: dos-cpu
# expect: killed
# technique: each class of a long chain looks up a hundred special methods along all its bases
# source: own reading of find_name_in_mro(); 1.7 us an instruction before it was charged
while True:
    base = object
    for _ in range(2500):
        base = type("C", (base,), {})
