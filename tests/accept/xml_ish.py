# A parser for a markup language, a tree with queries, and a pretty printer.
class ParseError(ValueError):
    pass


class Element:
    def __init__(self, tag, attributes=None, /, *children):
        self.tag, self.attributes, self.children = tag, attributes or {}, list(children)

    def __iter__(self):
        return iter(c for c in self.children if isinstance(c, Element))

    def __getitem__(self, key):
        return self.attributes[key] if isinstance(key, str) else self.children[key]

    def walk(self):
        yield self
        for child in self:
            yield from child.walk()

    def find_all(self, path):
        head, _, rest = path.partition("/")
        if head == "":
            yield from (e for d in self.walk() for e in d.find_all(rest))
            return
        for child in self:
            if head in ("*", child.tag):
                if rest:
                    yield from child.find_all(rest)
                else:
                    yield child

    @property
    def text(self):
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    def pretty(self, depth=0):
        pad = "  " * depth
        attrs = "".join(f' {k}="{escape(v)}"' for k, v in self.attributes.items())
        if not self.children:
            return f"{pad}<{self.tag}{attrs}/>\n"
        if all(isinstance(c, str) for c in self.children):
            return f"{pad}<{self.tag}{attrs}>{escape(self.text)}</{self.tag}>\n"
        inner = "".join(c.pretty(depth + 1) if isinstance(c, Element) else f"{pad}  {escape(c.strip())}\n"
                        for c in self.children if isinstance(c, Element) or c.strip())
        return f"{pad}<{self.tag}{attrs}>\n{inner}{pad}</{self.tag}>\n"


ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def escape(text):
    for name, char in (("amp", "&"), *((n, c) for n, c in ENTITIES.items() if n != "amp")):
        text = text.replace(char, f"&{name};")
    return text


def unescape(text):
    head, *parts = text.split("&")
    for part in parts:
        name, semicolon, rest = part.partition(";")
        if not semicolon:
            raise ParseError(f"bare & before {part[:5]!r}")
        head += (chr(int(name[2:], 16) if name[1] == "x" else int(name[1:])) if name.startswith("#") else ENTITIES[name]) + rest
    return head


def parse(source):
    stack = [Element("#document")]
    at = 0
    while at < len(source):
        if source[at] != "<":
            end = source.find("<", at)
            end = len(source) if end < 0 else end
            stack[-1].children.append(unescape(source[at:end]))
            at = end
        elif source.startswith("<!--", at):
            at = source.index("-->", at) + 3
        else:
            end = source.find(">", at)
            if end < 0:
                raise ParseError(f"unclosed tag at {at}")
            body, at = source[at + 1:end], end + 1
            if body.startswith("/"):
                if stack[-1].tag != (name := body[1:].strip()):
                    raise ParseError(f"</{name}> closes <{stack[-1].tag}>")
                done = stack.pop()
                stack[-1].children.append(done)
            else:
                empty = body.endswith("/")
                name, *pieces = body.rstrip("/").split(None, 1)
                element = Element(name, dict(attributes(pieces[0] if pieces else "")))
                if empty:
                    stack[-1].children.append(element)
                else:
                    stack.append(element)
    if len(stack) > 1:
        raise ParseError(f"<{stack[-1].tag}> is never closed")
    return next(iter(stack[0]))


def attributes(text):
    while text := text.strip():
        name, equals, rest = text.partition("=")
        if not equals or rest[:1] not in "'\"":
            raise ParseError(f"bad attribute {text!r}")
        value, _, text = rest[1:].partition(rest[0])
        yield name.strip(), unescape(value)


BOOKS = """<shelf name="a &quot;b&quot;"><!-- no > here matter -->
<book id='1' lang='en'><title>Tea &amp; Cake</title><price>7.50</price></book>
<book id='2'><title>Snow &#x2603;</title><price>12</price><note/></book>
<box><book id='3'><title>Deep <i>inside</i></title><price>3</price></book></box></shelf>"""
shelf = parse(BOOKS)
print(shelf.pretty(), end="")
print([b["id"] for b in shelf.find_all("book")], [b["id"] for b in shelf.find_all("/book")])
print([t.text for t in shelf.find_all("/title")], sum(float(p.text) for p in shelf.find_all("/price")))
print([e.tag for e in shelf.walk()], shelf[1]["lang"])
for bad in ("<a><b></a>", "<a", "<a>", "<a b=c/>", "<a>&</a>", "<a>&x;</a>"):
    try:
        parse(bad)
    except (ParseError, KeyError) as e:
        print(f"{bad}: {type(e).__name__} {e}")
