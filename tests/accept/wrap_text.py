# Greedy paragraph filling and justification.
TEXT = """It was on a dreary night of November that I beheld the accomplishment
of my toils. With an anxiety that almost amounted to agony, I collected the
instruments of life around me, that I might infuse a spark of being."""


def fill(text, width):
    line = []
    length = 0
    for word in text.split():
        if line and length + len(line) + len(word) > width:
            yield line
            line, length = [], 0
        line.append(word)
        length += len(word)
    if line:
        yield line


def justify(words, width):
    if len(words) == 1:
        return words[0].ljust(width)
    gaps = len(words) - 1
    spaces = width - sum(map(len, words))
    size, extra = divmod(spaces, gaps)
    out = ""
    for i, word in enumerate(words[:-1]):
        out += word + " " * (size + (i < extra))
    return out + words[-1]


for width in (30, 44):
    lines = list(fill(TEXT, width))
    for words in lines[:-1]:
        print("|" + justify(words, width) + "|")
    print("|" + " ".join(lines[-1]).ljust(width) + "|")
