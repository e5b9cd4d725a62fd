# A tiny Forth: words, definitions, conditionals, loops.
def run(source):
    stack, words, out = [], {}, []

    def binary(f):
        def word():
            b, a = stack.pop(), stack.pop()
            stack.append(f(a, b))
        return word

    primitives = {
        "+": binary(lambda a, b: a + b),
        "-": binary(lambda a, b: a - b),
        "*": binary(lambda a, b: a * b),
        "mod": binary(lambda a, b: a % b),
        "<": binary(lambda a, b: int(a < b)),
        "=": binary(lambda a, b: int(a == b)),
        "dup": lambda: stack.append(stack[-1]),
        "drop": lambda: stack.pop(),
        "swap": lambda: stack.extend([stack.pop(), stack.pop()]),
        "over": lambda: stack.append(stack[-2]),
        ".": lambda: out.append(str(stack.pop())),
    }

    def execute(code):
        i = 0
        while i < len(code):
            word = code[i]
            if word == "if":
                depth, j, other = 1, i + 1, None
                while depth:
                    depth += (code[j] == "if") - (code[j] == "then")
                    if code[j] == "else" and depth == 1:
                        other = j
                    j += 1
                if stack.pop():
                    execute(code[i + 1:other or j - 1])
                elif other:
                    execute(code[other + 1:j - 1])
                i = j - 1
            elif word == "times":
                end = code.index("again", i)
                for _ in range(stack.pop()):
                    execute(code[i + 1:end])
                i = end
            elif word in words:
                execute(words[word])
            elif word in primitives:
                primitives[word]()
            else:
                stack.append(int(word))
            i += 1

    tokens = source.split()
    main = []
    while tokens:
        token = tokens.pop(0)
        if token == ":":
            end = tokens.index(";")
            words[tokens[0]] = tokens[1:end]
            tokens = tokens[end + 1:]
        else:
            main.append(token)
    execute(main)
    return out, stack


print(run(": sq dup * ; 7 sq . 3 sq 4 sq + ."))
print(run(": fact dup 2 < if drop 1 else dup 1 - fact * then ; 10 fact . 20 fact ."))
print(run("1 10 times 2 * again ."))
print(run("0 1 15 times over over + swap again drop . ."))
