# A two-pass assembler and a register machine with a trap handler.
class AsmError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


OPS = {"mov": 2, "add": 2, "sub": 2, "mul": 2, "cmp": 2, "jmp": 1, "jz": 1, "jn": 1, "push": 1, "pop": 1, "call": 1,
       "ret": 0, "out": 1, "halt": 0, "div": 2}


def assemble(source):
    labels, lines, data = {}, [], {}
    for number, line in enumerate(source.splitlines(), 1):
        line, *_ = line.split(";")
        if not (line := line.strip()):
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(lines)
        elif line.startswith(".equ"):
            _, name, value = line.split()
            data[name] = int(value, 0)
        else:
            lines.append((number, line))

    def operand(number, text):
        if text[0] == "r" and text[1:].isdigit():
            return "reg", int(text[1:])
        if text in labels:
            return "imm", labels[text]
        if text in data:
            return "imm", data[text]
        try:
            return "imm", int(text, 0)
        except ValueError:
            raise AsmError(number, f"unknown operand {text!r}") from None

    program = []
    for number, line in lines:
        op, _, rest = line.partition(" ")
        args = [operand(number, a.strip()) for a in rest.split(",") if a.strip()]
        if op not in OPS:
            raise AsmError(number, f"unknown instruction {op!r}")
        if len(args) != OPS[op]:
            raise AsmError(number, f"{op} takes {OPS[op]} operands, not {len(args)}")
        program.append((op, *args))
    return program


class Machine:
    def __init__(self, program, limit=10_000):
        self.program, self.limit = program, limit
        self.regs, self.stack, self.out, self.pc, self.flag, self.steps = [0] * 8, [], [], 0, 0, 0

    def get(self, arg):
        kind, n = arg
        return self.regs[n] if kind == "reg" else n

    def run(self):
        while self.step():
            if self.steps > self.limit:
                raise TimeoutError(f"more than {self.limit} steps at {self.pc}")
        return self.out

    def step(self):
        op, *args = self.program[self.pc]
        self.pc += 1
        self.steps += 1
        match op, args:
            case "mov", [("reg", r), src]:
                self.regs[r] = self.get(src)
            case "add" | "sub" | "mul" | "div", [("reg", r), src]:
                a, b = self.regs[r], self.get(src)
                self.regs[r] = {"add": a + b, "sub": a - b, "mul": a * b}[op] if op != "div" else a // b
            case "cmp", [a, b]:
                self.flag = self.get(a) - self.get(b)
            case "jmp", [target]:
                self.pc = self.get(target)
            case "jz", [target] if self.flag == 0:
                self.pc = self.get(target)
            case "jn", [target] if self.flag < 0:
                self.pc = self.get(target)
            case "push", [src]:
                self.stack.append(self.get(src))
            case "pop", [("reg", r)]:
                self.regs[r] = self.stack.pop()
            case "call", [target]:
                self.stack.append(self.pc)
                self.pc = self.get(target)
            case "ret", []:
                self.pc = self.stack.pop()
            case "out", [src]:
                self.out.append(self.get(src))
            case "halt", []:
                return False
            case "jz" | "jn", _:
                pass
            case _:
                raise RuntimeError(f"bad operands for {op}: {args}")
        return True


FACTORIAL = """
.equ N 0xA
    mov r0, N
    call fact
    out r1
    halt
fact:
    cmp r0, 1
    jn base
    push r0
    sub r0, 1
    call fact
    pop r0
    mul r1, r0
    ret
base:
    mov r1, 1   ; 0! is 1
    ret
"""
machine = Machine(assemble(FACTORIAL))
print(machine.run(), machine.steps)
LOOP = "mov r1, 5\nagain:\nout r1\nsub r1, 1\ncmp r1, 0\njz end\njmp again\nend:\nhalt"
print(Machine(assemble(LOOP)).run())
for bad in ("foo 1", "mov r1", "\nmov r1, nowhere", "a:\njmp a", "mov r1, 1\ndiv r1, 0", "ret", "mov 1, 2"):
    try:
        print(Machine(assemble(bad), limit=50).run())
    except (AsmError, TimeoutError, ZeroDivisionError, IndexError, RuntimeError) as e:
        print(f"{type(e).__name__}: {e}")
