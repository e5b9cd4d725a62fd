# id: csv-writer-reenter
# class: crash
# expect: contained
# technique: a row's item writes another row with the same writer
# source: own
# verified: yes
import csv
import io

out = io.StringIO()
writer = csv.writer(out)


class Item:
    depth = 0

    def __str__(self):
        if Item.depth < 3:
            Item.depth += 1
            writer.writerow([self] * 3)
            writer.writerow(["y" * 100000] * 20)
            Item.depth -= 1
        return "x" * 50


class Sink:
    def write(self, text):
        if Item.depth < 3:
            Item.depth += 1
            writer.writerow([text * 10] * 10)
            Item.depth -= 1


for _ in range(20):
    for target in (out, Sink()):
        writer = csv.writer(target)
        try:
            writer.writerow(["a" * 1000, Item(), "b" * 10000, Item()])
            writer.writerows([[Item()], iter([Item(), Item()])])
        except Exception:
            pass
