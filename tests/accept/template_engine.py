# A small template language: variables, filters, loops and conditions.
import string


def tokens(text):
    while text:
        at = text.find("{")
        if at < 0 or text[at:at + 2] not in ("{{", "{%"):
            yield "text", text
            return
        if at:
            yield "text", text[:at]
        close = "}}" if text[at + 1] == "{" else "%}"
        end = text.index(close, at)
        yield ("value" if close == "}}" else "tag"), text[at + 2:end].strip()
        text = text[end + 2:]


def parse(stream, until=()):
    nodes = []
    for kind, body in stream:
        if kind == "tag":
            word, *rest = body.split()
            if word in until:
                return nodes
            nodes.append((word, rest, parse(stream, ("end" + word,))))
        else:
            nodes.append((kind, body))
    return nodes


FILTERS = {"upper": str.upper, "len": len, "title": string.capwords, "sorted": sorted}


def lookup(name, scope):
    path, *filters = name.split("|")
    value = scope
    for part in path.strip().split("."):
        value = value[part] if isinstance(value, dict) else value[int(part)]
    for f in filters:
        value = FILTERS[f.strip()](value)
    return value


def render(nodes, scope):
    out = []
    for node in nodes:
        match node:
            case "text", body:
                out.append(body)
            case "value", name:
                out.append(str(lookup(name, scope)))
            case "for", [name, "in", items], body:
                out += [render(body, {**scope, name: item}) for item in lookup(items, scope)]
            case "if", [name], body:
                if lookup(name, scope):
                    out.append(render(body, scope))
    return "".join(out)


page = """Dear {{ user.name|title }},
{% for item in cart %}- {{ item.0|upper }}: {{ item.1 }}{% if item.2 %} (sale){% endif %}
{% endfor %}Total items: {{ cart|len }}"""
print(render(parse(tokens(page)), {"user": {"name": "ann van dyke"},
                                   "cart": [("pear", 3, True), ("fig", 1, False)]}))
print(string.Template("$who owes ${amount} $$").substitute(who="bob", amount=7))
print(string.Template("$a $b").safe_substitute(a=1))
