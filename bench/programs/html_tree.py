# Markup parsed into a tree by hand, searched with simple selectors, cleaned and written again.
VOID = {"br", "img", "hr"}
ITEM = """<div class="item odd{n}" id=i{n}><h2>Item &amp; number {n}</h2><p>Some <b>bold <i>and slanted</i></b> text,
<a href='/item/{n}?a=1&amp;b=2' title="go">a link</a><br>more<img src=x{n}.png alt=""></p><!-- note {n} -->
<ul><li>one<li>two<li class="last">three {n}</ul></div>
"""


class Node:
    __slots__ = ("tag", "attributes", "children")

    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, attributes, []

    def walk(self):
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.walk()

    def text(self):
        return "".join([c if isinstance(c, str) else c.text() for c in self.children])

    def write(self, out):
        attributes = "".join([f' {k}="{escape(v)}"' for k, v in self.attributes.items()])
        out.append(f"<{self.tag}{attributes}>")
        for child in self.children:
            if isinstance(child, str):
                out.append(escape(child))
            else:
                child.write(out)
        if self.tag not in VOID:
            out.append(f"</{self.tag}>")


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def unescape(text):
    return text.replace("&lt;", "<").replace("&quot;", '"').replace("&amp;", "&") if "&" in text else text


def attributes_of(text):
    found, i, n = {}, 0, len(text)
    while i < n:
        while i < n and text[i].isspace():
            i += 1
        start = i
        while i < n and text[i] not in "= \n":
            i += 1
        name = text[start:i].lower()
        if not name:
            break
        value = ""
        if i < n and text[i] == "=":
            i += 1
            if i < n and text[i] in "'\"":
                end = text.index(text[i], i + 1)
                value, i = text[i + 1:end], end + 1
            else:
                start = i
                while i < n and not text[i].isspace():
                    i += 1
                value = text[start:i]
        found[name] = unescape(value)
    return found


def parse(source):
    root = Node("root", {})
    stack = [root]
    at = 0
    while (start := source.find("<", at)) >= 0:
        if start > at:
            stack[-1].children.append(unescape(source[at:start]))
        if source.startswith("<!--", start):
            at = source.index("-->", start) + 3
            continue
        end = source.index(">", start)
        body, at = source[start + 1:end], end + 1
        if body[0] == "/":
            tag = body[1:].strip()
            if any(node.tag == tag for node in stack):
                while stack.pop().tag != tag:
                    pass
            continue
        tag, _, rest = body.partition(" ")
        if tag == "li" and stack[-1].tag == "li":
            stack.pop()
        node = Node(tag, attributes_of(rest))
        stack[-1].children.append(node)
        if tag not in VOID:
            stack.append(node)
    return root


def select(root, selector):
    nodes = [root]
    for step in selector.split():
        tag, _, klass = step.partition(".")
        found = []
        for node in nodes:
            found += [d for d in node.walk() if (not tag or d.tag == tag) and (not klass or klass in d.attributes.get("class", "").split())]
        nodes = found
    return nodes


page = "<html><body>" + "".join(ITEM.format(n=n) for n in range(400)) + "</body></html>"
checks = []
for turn in range(6):
    tree = parse(page)
    out = []
    tree.children[0].write(out)
    page = "".join(out)
    checks.append((len(page), len(select(tree, "div.item li")), len(select(tree, "b i")), len(tree.text())))
    print(checks[-1], select(tree, "li.last")[7].text(), select(tree, "div a")[3].attributes)
print(len({c[1:] for c in checks}))
