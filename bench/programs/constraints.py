# One-way dataflow constraints with strengths, planned and propagated repeatedly.
REQUIRED, STRONG, MEDIUM, WEAK = range(4)


class Variable:
    __slots__ = ("name", "value", "constraints", "determined", "mark", "strength")

    def __init__(self, name, value=0):
        self.name, self.value, self.constraints = name, value, []
        self.determined, self.mark, self.strength = None, 0, WEAK


class Constraint:
    def __init__(self, strength, *variables):
        self.strength, self.variables, self.output = strength, variables, None
        for v in variables:
            v.constraints.append(self)

    def choose(self, mark):
        best = None
        for v in self.candidates():
            if v.mark != mark and v.strength > self.strength:
                if best is None or v.strength > best.strength:
                    best = v
        return best

    def candidates(self):
        return self.variables

    def inputs(self):
        return [v for v in self.variables if v is not self.output]

    def recalculate(self):
        out = self.output
        out.strength = max([self.strength] + [v.strength for v in self.inputs()])


class Edit(Constraint):
    def execute(self):
        pass


class Stay(Edit):
    pass


class Equal(Constraint):
    def execute(self):
        a, b = self.variables
        if self.output is b:
            b.value = a.value
        else:
            a.value = b.value


class Scale(Constraint):
    def candidates(self):
        return (self.variables[0], self.variables[3])

    def execute(self):
        a, factor, offset, b = self.variables
        if self.output is b:
            b.value = a.value * factor.value + offset.value
        else:
            a.value = (b.value - offset.value) // factor.value


class Planner:
    def __init__(self):
        self.mark = 0

    def add(self, constraint):
        self.mark += 1
        while constraint is not None:
            constraint = self.satisfy(constraint)
        return self

    def satisfy(self, constraint):
        out = constraint.choose(self.mark)
        if out is None:
            if constraint.strength == REQUIRED and constraint.output is None:
                raise ValueError("a required constraint cannot be met")
            return None
        for v in constraint.variables:
            v.mark = self.mark
        overridden = out.determined
        if overridden is not None:
            overridden.output = None
        out.determined, constraint.output = constraint, out
        constraint.recalculate()
        for c in self.plan([constraint]):
            c.recalculate()
            c.execute()
        return overridden

    def remove(self, constraint):
        out = constraint.output
        if out is not None:
            out.determined, constraint.output, out.strength = None, None, WEAK
        for v in constraint.variables:
            v.constraints.remove(constraint)
        if out is not None:
            for c in self.plan(c for c in out.constraints if c.output not in (None, out)):
                c.recalculate()
            for c in sorted((c for c in out.constraints if c.output is None),
                            key=lambda c: c.strength):
                self.add(c)

    def plan(self, start):
        order, todo, seen = [], list(start), set()
        while todo:
            c = todo.pop()
            if c in seen or c.output is None:
                continue
            seen.add(c)
            order.append(c)
            for other in c.output.constraints:
                if other is not c and other.output is not None and other.output is not c.output:
                    todo.append(other)
        return order


def chain(n):
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(n)]
    for a, b in zip(variables, variables[1:]):
        planner.add(Equal(REQUIRED, a, b))
    planner.add(Stay(MEDIUM, variables[-1]))
    edit = Edit(STRONG, variables[0])
    planner.add(edit)
    plan = planner.plan([edit]) if edit.output else []
    total = 0
    for i in range(60):
        variables[0].value = i
        for c in plan:
            c.execute()
        total += variables[-1].value
    planner.remove(edit)
    return total


def projection(n):
    planner = Planner()
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    pairs = []
    for i in range(n):
        a, b = Variable("a", i), Variable("b", i)
        planner.add(Stay(MEDIUM, a))
        planner.add(Scale(REQUIRED, a, scale, offset, b))
        pairs.append((a, b))
    for a, b in pairs[::3]:
        edit = Edit(STRONG, b)
        planner.add(edit)
        b.value = 2000
        for c in planner.plan([edit]):
            c.execute()
        planner.remove(edit)
    return sum(a.value + 3 * b.value for a, b in pairs)


print("constraints", chain(400), projection(9000))
