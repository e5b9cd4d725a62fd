# A tape machine interpreter with a jump table.
def run(program, data=""):
    jumps, opens = {}, []
    for i, c in enumerate(program):
        if c == "[":
            opens.append(i)
        elif c == "]":
            j = opens.pop()
            jumps[i], jumps[j] = j, i
    tape, at, i, out, source = [0] * 300, 0, 0, [], iter(data)
    while i < len(program):
        match program[i]:
            case ">":
                at += 1
            case "<":
                at -= 1
            case "+":
                tape[at] = (tape[at] + 1) % 256
            case "-":
                tape[at] = (tape[at] - 1) % 256
            case ".":
                out.append(chr(tape[at]))
            case ",":
                tape[at] = ord(next(source, "\0"))
            case "[" if not tape[at]:
                i = jumps[i]
            case "]" if tape[at]:
                i = jumps[i]
        i += 1
    return "".join(out)


HELLO = ("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>."
         "<-.<.+++.------.--------.>>+.>++.")
print(run(HELLO), end="")
print(run(",[.,]", "echo"), run(",[>,]<[.<]", "reverse"))
