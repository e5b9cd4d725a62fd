# A small Markdown to HTML renderer: blocks as a generator, inline spans by a hand scanner.
from itertools import groupby

MARKS = {"**": "strong", "*": "em", "`": "code", "~~": "del"}


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inline(text):
    out, at = [], 0
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text):
            out.append(escape(text[at + 1]))
            at += 2
            continue
        for mark, tag in MARKS.items():
            end = text.find(mark, at + len(mark)) if text.startswith(mark, at) else -1
            if end > at + len(mark):
                inner = text[at + len(mark):end]
                out.append(f"<{tag}>{escape(inner) if tag == 'code' else inline(inner)}</{tag}>")
                at = end + len(mark)
                break
        else:
            middle = text.find("](", at)
            close = text.find(")", middle) if middle > 0 else -1
            if text[at] == "[" and close > 0:
                out.append(f'<a href="{text[middle + 2:close]}">{inline(text[at + 1:middle])}</a>')
                at = close + 1
            else:
                out.append(escape(text[at]))
                at += 1
    return "".join(out)


def kind(line):
    if not line.strip():
        return "blank"
    if line.startswith("#"):
        return "heading"
    if line.lstrip().startswith("- "):
        return "list"
    if line.startswith("> "):
        return "quote"
    return "rows" if line.startswith("|") else "text"


def nested(items, depth=0):
    at = 0
    yield "  " * depth + "<ul>"
    while at < len(items):
        level, text = items[at]
        at += 1
        below = []
        while at < len(items) and items[at][0] > level:
            below.append(items[at])
            at += 1
        yield "  " * depth + f"<li>{inline(text)}</li>"
        if below:
            yield from nested(below, depth + 1)
    yield "  " * depth + "</ul>"


def render(source):
    for what, lines in groupby(source.splitlines(), kind):
        lines = list(lines)
        if what == "heading":
            for line in lines:
                level = len(line) - len(line.lstrip("#"))
                yield f"<h{level}>{inline(line.strip('# '))}</h{level}>"
        elif what == "list":
            yield from nested([(len(s) - len(s.lstrip()), s.strip()[2:]) for s in lines])
        elif what == "quote":
            yield "<blockquote>"
            yield from render("\n".join(s[2:] for s in lines))
            yield "</blockquote>"
        elif what == "rows":
            for line in lines:
                yield "<tr>" + "".join(f"<td>{inline(c.strip())}</td>" for c in line.strip("|").split("|")) + "</tr>"
        elif what == "text":
            yield f"<p>{inline(' '.join(lines))}</p>"


print(*render("""# Title with `code` #
Some *plain* text, **bold with *nested* words**
and 1 < 2 & `a < *b*`, ~~gone~~ and \\*stars\\*.

- one
- two [link](http://x.test/?a=1)
  - deeper
  - and **deeper**
    - deepest
- three * lonely star

> ## Quoted
> words
> - item

| a | *b* |
| 1 | [x](y) |
### End ###"""), sep="\n")
