# Zebra-style puzzles by permutations, truth tables, a SAT solver by splitting.
from itertools import permutations, product


def houses():
    first, middle, *_, last = range(5)
    right = lambda a, b: a - b == 1
    beside = lambda a, b: abs(a - b) == 1
    for red, green, ivory, yellow, blue in permutations(range(5)):
        if not right(green, ivory):
            continue
        for english, spanish, ukrainian, japanese, norwegian in permutations(range(5)):
            if norwegian != first or english != red or not beside(norwegian, blue):
                continue
            for coffee, tea, milk, juice, water in permutations(range(5)):
                if coffee != green or tea != ukrainian or milk != 2:
                    continue
                for gold, kool, chest, lucky, parlia in permutations(range(5)):
                    if kool != yellow or lucky != juice or parlia != japanese:
                        continue
                    for dog, snails, fox, horse, zebra in permutations(range(5)):
                        if dog == spanish and snails == gold and beside(chest, fox) and beside(kool, horse):
                            names = dict(zip((english, spanish, ukrainian, japanese, norwegian), "ESUJN"))
                            yield names[water], names[zebra]


class Formula:
    def __init__(self, text):
        self.text = text

    def value(self, row):
        stack = []
        for c in self.text.split():
            match c:
                case "and":
                    b, a = stack.pop(), stack.pop()
                    stack.append(a and b)
                case "or":
                    b, a = stack.pop(), stack.pop()
                    stack.append(a or b)
                case "not":
                    stack.append(not stack.pop())
                case "->":
                    b, a = stack.pop(), stack.pop()
                    stack.append(not a or b)
                case name:
                    stack.append(row[name])
        return stack.pop()


def table(text):
    names = sorted({w for w in text.split() if len(w) == 1})
    return "".join("FT"[Formula(text).value(dict(zip(names, bits)))] for bits in product([False, True], repeat=len(names)))


def solve(clauses, known=frozenset()):
    clauses = [[l for l in c if -l not in known] for c in clauses if not any(l in known for l in c)]
    if not clauses:
        return known
    if [] in clauses:
        return None
    for clause in clauses:
        if len(clause) == 1:
            return solve(clauses, known | {clause[0]})
    literal = clauses[0][0]
    return (solve(clauses, known | {literal}) or solve(clauses, known | {-literal}))


def send_more():
    for s, e, n, d, m, o, r, y in permutations(range(10), 8):
        if m == 1 and s and (d + e) % 10 == y and (send := s * 1000 + e * 100 + n * 10 + d) + (1000 + o * 100 + r * 10 + e) == 10000 + o * 1000 + n * 100 + e * 10 + y:
            return send


def pigeons(n, holes):
    var = lambda p, h: p * holes + h + 1
    clauses = [[var(p, h) for h in range(holes)] for p in range(n)]
    clauses += [[-var(p, h), -var(q, h)] for h in range(holes) for p in range(n) for q in range(p)]
    return solve(clauses)


print(next(houses()))
print(table("a b and"), table("a b -> c or"), table("a not a or"), table("p q -> q p -> and"))
print(sorted(solve([[1, 2], [-1, 3], [-2, -3], [2, 3]]), key=abs), solve([[1], [-1]]))
print(len(pigeons(4, 4)), pigeons(5, 4))
balance = [w for w in product((-1, 0, 1), repeat=4) if sum(a * b for a, b in zip(w, (1, 3, 9, 27))) == 23]
print(balance, send_more())
