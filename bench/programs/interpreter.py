# A bytecode machine with its own compiler, running loops and recursion.
def tokenize(text):
    for mark in "(){};,+-*/%<=":
        text = text.replace(mark, f" {mark} ")
    return text.replace("=  =", "==").split()


class Compiler:
    def __init__(self, text):
        self.tokens, self.at, self.functions = tokenize(text), 0, {}

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def expect(self, token):
        got = self.next()
        if got != token:
            raise SyntaxError(f"expected {token}, got {got}")

    def program(self):
        while self.at < len(self.tokens):
            self.expect("def")
            name, params = self.next(), []
            self.expect("(")
            while (token := self.next()) != ")":
                if token != ",":
                    params.append(token)
            self.code, self.slots = [], {p: i for i, p in enumerate(params)}
            self.block()
            self.code += [("const", 0), ("return", None)]
            self.functions[name] = (self.code, len(params), len(self.slots))
        return self.functions

    def block(self):
        self.expect("{")
        while self.tokens[self.at] != "}":
            self.statement()
        self.at += 1

    def statement(self):
        code = self.code
        match self.next():
            case "return":
                self.expression()
                self.expect(";")
                code.append(("return", None))
            case "while":
                start = len(code)
                self.expression()
                jump = len(code)
                code.append(None)
                self.block()
                code.append(("jump", start))
                code[jump] = ("unless", len(code))
            case "if":
                self.expression()
                jump = len(code)
                code.append(None)
                self.block()
                code[jump] = ("unless", len(code))
            case name:
                self.expect("=")
                self.expression()
                self.expect(";")
                code.append(("store", self.slots.setdefault(name, len(self.slots))))

    LEVELS = [("<", "=="), ("+", "-"), ("*", "/", "%")]

    def expression(self, level=0):
        if level == 3:
            return self.atom()
        self.expression(level + 1)
        while self.tokens[self.at] in self.LEVELS[level]:
            op = self.next()
            self.expression(level + 1)
            self.code.append((op, None))

    def atom(self):
        token = self.next()
        if token == "(":
            self.expression()
            self.expect(")")
        elif token.isdigit():
            self.code.append(("const", int(token)))
        elif self.tokens[self.at] == "(":
            self.at += 1
            while self.tokens[self.at] != ")":
                self.expression()
                if self.tokens[self.at] == ",":
                    self.at += 1
            self.at += 1
            self.code.append(("call", token))
        else:
            self.code.append(("load", self.slots[token]))


BINARY = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b,
          "%": lambda a, b: a % b, "<": lambda a, b: int(a < b), "==": lambda a, b: int(a == b)}


def run(functions, name, *args):
    code, arity, slots = functions[name]
    frame = list(args) + [0] * (slots - arity)
    pc, stack, frames, steps = 0, [], [], 0
    while True:
        op, arg = code[pc]
        pc += 1
        steps += 1
        if op == "load":
            stack.append(frame[arg])
        elif op == "const":
            stack.append(arg)
        elif op in BINARY:
            b = stack.pop()
            stack[-1] = BINARY[op](stack[-1], b)
        elif op == "store":
            frame[arg] = stack.pop()
        elif op == "unless":
            if not stack.pop():
                pc = arg
        elif op == "jump":
            pc = arg
        elif op == "call":
            frames.append((code, pc, frame))
            code, arity, slots = functions[arg]
            frame = stack[len(stack) - arity:] + [0] * (slots - arity)
            del stack[len(stack) - arity:]
            pc = 0
        elif op == "return":
            if not frames:
                return stack.pop(), steps
            code, pc, frame = frames.pop()


PROGRAM = """
def fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
def gcd(a, b) { while 0 < b { t = a % b; a = b; b = t; } return a; }
def main(n) {
  total = 0; i = 1;
  while i < n { total = (total + gcd(i * 7919, n * 31) * i) % 1000003; i = i + 1; }
  return total + fib(16);
}
"""
functions = Compiler(PROGRAM).program()
print("interpreter", *run(functions, "main", 11000))
