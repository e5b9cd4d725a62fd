# Shell patterns and a tiny regular expression engine, both by hand.
def glob(pattern, text):
    p = t = 0
    star, mark = -1, 0
    while t < len(text):
        if p < len(pattern) and pattern[p] == "*":
            star, mark = p, t
            p += 1
        elif p < len(pattern) and (consumed := matches_one(pattern, p, text[t])):
            p += consumed
            t += 1
        elif star >= 0:
            mark += 1
            p, t = star + 1, mark
        else:
            return False
    return set(pattern[p:]) <= {"*"}


def matches_one(pattern, p, char):
    match pattern[p]:
        case "?":
            return 1
        case "[":
            end = pattern.index("]", p + 2)
            body, negated = pattern[p + 1:end], pattern[p + 1] == "!"
            body = body[negated:]
            inside = False
            i = 0
            while i < len(body):
                if body[i + 1:i + 2] == "-" and i + 2 < len(body):
                    inside |= body[i] <= char <= body[i + 2]
                    i += 3
                else:
                    inside |= body[i] == char
                    i += 1
            return end - p + 1 if inside != negated else 0
        case c:
            return int(c == char)


class NFA:
    """Thompson's construction: a state is a list of (character or None, target)."""

    def __init__(self, pattern):
        self.states, self.pattern, self.at = [], pattern, 0
        self.start, self.end = self.alternatives()
        if self.at != len(pattern):
            raise ValueError(f"unexpected {pattern[self.at]!r} at {self.at}")

    def state(self, *edges):
        self.states.append(list(edges))
        return len(self.states) - 1

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else None

    def alternatives(self):
        start, end = self.sequence()
        while self.peek() == "|":
            self.at += 1
            s, e = self.sequence()
            start, new_end = self.state((None, start), (None, s)), self.state()
            self.states[end].append((None, new_end))
            self.states[e].append((None, new_end))
            end = new_end
        return start, end

    def sequence(self):
        start = end = self.state()
        while self.peek() not in (None, "|", ")"):
            s, e = self.repeated()
            self.states[end].append((None, s))
            end = e
        return start, end

    def repeated(self):
        start, end = self.atom()
        while (op := self.peek()) and op in "*+?":
            self.at += 1
            before, after = self.state((None, start)), self.state()
            self.states[end].append((None, after))
            if op != "+":
                self.states[before].append((None, after))
            if op != "?":
                self.states[end].append((None, start))
            start, end = before, after
        return start, end

    def atom(self):
        c = self.peek()
        self.at += 1
        if c == "(":
            inner = self.alternatives()
            if self.peek() != ")":
                raise ValueError("missing )")
            self.at += 1
            return inner
        if c in "*+?)":
            raise ValueError(f"nothing to repeat before {c!r}")
        end = self.state()
        return self.state((c, end)), end

    def closure(self, states):
        stack, seen = list(states), set(states)
        while stack:
            for char, target in self.states[stack.pop()]:
                if char is None and target not in seen:
                    seen.add(target)
                    stack.append(target)
        return seen

    def matches(self, text):
        now = self.closure({self.start})
        for c in text:
            now = self.closure({t for s in now for char, t in self.states[s] if char is not None and char in (c, ".")})
        return self.end in now


for pattern in ("*.py", "?at", "[b-d]*[!0-9]", "a*b*c", "", "*", "[]x]"):
    print(f"{pattern:14}", [t for t in ("x.py", "cat", "bat9", "dabc", "abc", "a-b-c", "", "]") if glob(pattern, t)])
for pattern in ("a*b", "(a|b)+c?", "x(yz)*", "h.t|c.*", "(a?)(a?)(a?)aaa"):
    nfa = NFA(pattern)
    print(f"{pattern:16}", [t for t in ("b", "aab", "abab", "c", "bc", "xyzyz", "hat", "cart", "aaa") if nfa.matches(t)], len(nfa.states))
for wrong in ("*a", "(a", "a)b"):
    try:
        NFA(wrong)
    except ValueError as e:
        print(wrong, "->", e)
print(NFA("a?" * 20 + "a" * 20).matches("a" * 20))
