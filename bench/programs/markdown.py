# A small markup language to HTML: blocks, lists, inline spans, links, escapes.
import string

PARAGRAPH = """# Chapter {n} of *many*

Some **bold text**, some *slanted* text and `code < spans`; a [link](http://example.org/{n}) & more.
The second line of it ends here with a \\*star\\*.

- first item of {n}
- second **item**
  - nested one
  - nested two
- last

1. one
2. two `x = {n}`

> A quotation of *{n}* words
> on two lines.

```
if a < b and {n}:
    return
```

| a | b |
|---|---|
| {n} | **x** |
"""
SAFE = set(string.ascii_letters + string.digits + " .,;:")


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inline(text):
    out, i, stack, plain = [], 0, [], []

    def flush():
        if plain:
            out.append(escape("".join(plain)))
            plain.clear()

    while i < len(text):
        c = text[i]
        if c in SAFE:
            plain.append(c)
            i += 1
        elif c == "\\" and i + 1 < len(text):
            plain.append(text[i + 1])
            i += 2
        elif c == "`" and (end := text.find("`", i + 1)) > 0:
            flush()
            out.append(f"<code>{escape(text[i + 1:end])}</code>")
            i = end + 1
        elif c == "*":
            flush()
            mark = "**" if text.startswith("**", i) else "*"
            tag = "strong" if mark == "**" else "em"
            if stack and stack[-1] == mark:
                stack.pop()
                out.append(f"</{tag}>")
            else:
                stack.append(mark)
                out.append(f"<{tag}>")
            i += len(mark)
        elif c == "[" and (middle := text.find("](", i)) > 0 and (end := text.find(")", middle)) > 0:
            flush()
            out.append(f'<a href="{escape(text[middle + 2:end])}">{inline(text[i + 1:middle])}</a>')
            i = end + 1
        else:
            plain.append(c)
            i += 1
    flush()
    return "".join(out)


def listing(lines):
    html, levels = [], []
    for line in lines:
        body = line.lstrip()
        depth = (len(line) - len(body)) // 2 + 1
        mark, _, rest = body.partition(" ")
        tag = "ul" if mark == "-" else "ol"
        while len(levels) > depth:
            html.append(f"</li></{levels.pop()}>")
        if len(levels) < depth:
            levels.append(tag)
            html.append(f"<{tag}><li>")
        else:
            html.append("</li><li>")
        html.append(inline(rest))
    while levels:
        html.append(f"</li></{levels.pop()}>")
    return "".join(html)


def blocks(text):
    lines = text.split("\n")
    i = 0
    while i < len(lines):
        line = lines[i]
        if not line.strip():
            i += 1
            continue
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            yield f"<h{level}>{inline(line[level:].strip())}</h{level}>"
            i += 1
            continue
        start = i
        if line.startswith("```"):
            i = lines.index("```", i + 1) + 1
            yield "<pre>" + escape("\n".join(lines[start + 1:i - 1])) + "</pre>"
            continue
        while i < len(lines) and lines[i].strip():
            i += 1
        part = lines[start:i]
        if line.lstrip()[:2] == "- " or line[:1].isdigit():
            yield listing(part)
        elif line.startswith(">"):
            yield "<blockquote>" + inline(" ".join(p.lstrip("> ") for p in part)) + "</blockquote>"
        elif line.startswith("|"):
            rows = [[cell.strip() for cell in p.strip("|").split("|")] for p in part if "---" not in p]
            yield "<table>" + "".join("<tr>" + "".join(f"<td>{inline(c)}</td>" for c in r) + "</tr>"
                                      for r in rows) + "</table>"
        else:
            yield "<p>" + inline(" ".join(part)) + "</p>"


source = "\n".join(PARAGRAPH.replace("{n}", str(n)) for n in range(3600))
html = "\n".join(blocks(source))
print("markdown", len(source), len(html), html.count("<li>"), sum(map(ord, html[::97])))
