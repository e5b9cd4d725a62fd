# id: sequence-iterator-ends-twice
# class: crash
# expect: blocked
# technique: an item of a sequence exhausts the iterator that asks for it, which gives its reference back twice
# source: own
# verified: yes: faults without patch 0077
class Items:
    asked = 0

    def __getitem__(self, place):
        Items.asked += 1
        if Items.asked == 1:
            next(reader, None)
        raise IndexError


for _ in range(50):
    Items.asked = 0
    items = Items()
    reader = iter(items)
    next(reader, None)
    junk = [bytes([i]) * 40 for i in range(50)]
    if type(items) is not Items:
        print("ESCAPED:sequence-iterator-ends-twice", type(items))
