# Cells with formulas, dependency order, cycles and errors.
class Sheet:
    def __init__(self, cells):
        self.cells = dict(line.split(":", 1) for line in cells.split("\n") if line)
        self.values, self.open = {}, []

    def get(self, name):
        if name in self.values:
            return self.values[name]
        if name in self.open:
            raise RecursionError("cycle " + ">".join(self.open + [name]))
        self.open.append(name)
        try:
            self.values[name] = self.compute(self.cells.get(name, "0").strip())
        finally:
            self.open.pop()
        return self.values[name]

    def compute(self, text):
        if not text.startswith("="):
            return int(text) if text.lstrip("-").isdigit() else text
        text = text[1:]
        if text.startswith("sum("):
            a, b = text[4:-1].split("-")
            return sum(self.get(a[0] + str(i)) for i in range(int(a[1:]), int(b[1:]) + 1))
        for op, f in (("+", lambda x, y: x + y), ("*", lambda x, y: x * y)):
            if op in text:
                left, right = text.split(op, 1)
                return f(self.compute("=" + left.strip()), self.compute("=" + right.strip()))
        return int(text) if text.isdigit() else self.get(text)


sheet = Sheet("""a1: 5
a2: 7
a3: = a1 * a2 + 1
a4: =sum(a1-a3)
b1: label
b2: = b3 + 1
b3: = b2 * 2
b4: = a4 * 10 + a1 * a1""")
for name in sorted(sheet.cells):
    try:
        print(name, sheet.get(name))
    except RecursionError as e:
        print(name, e)
