# id: instance-dicts
# class: dos-mem
# expect: killed
# technique: every instance gets an attribute of its own name: no shared keys
# source: own
# verified: yes (still running after 6 s)
class Bag:
    pass


kept = []
n = 0
while True:
    bag = Bag()
    for _ in range(40):
        n += 1
        setattr(bag, f"a{n}", n)
    kept.append(bag)
