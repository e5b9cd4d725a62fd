# String building: formatting, joins, replaces, a compiled template.
import string

ROW = string.Template("<tr class='$kind'><td>$name</td><td>$price</td></tr>")


def compile_template(text):
    parts, at = [], 0
    while (start := text.find("<%", at)) >= 0:
        end = text.index("%>", start)
        parts.append(text[at:start])
        parts.append((text[start + 2:end].strip(),))
        at = end + 2
    parts.append(text[at:])

    def render(scope):
        return "".join(p if isinstance(p, str) else str(scope[p[0]]) for p in parts)
    return render


card = compile_template("Dear <% name %>,\nyour order <% id %> of <% n %> items costs <% total %>.\n")
out, total = [], 0
for i in range(20000):
    name = "customer-" + str(i % 97).zfill(4)
    price = f"{i * 1.19:,.2f}"
    out.append("%-20s|%8d|%10s|%5.1f%%" % (name, i, price, i % 100 / 3))
    out.append(f"{name!r:>20} {i:#06x} {i % 7:03b} {price:>12}".replace("cust", "c."))
    if i % 4 == 0:
        out.append(ROW.substitute(kind="odd" if i & 1 else "even", name=name.title(), price=price))
    out.append(card({"name": name, "id": i, "n": i % 5, "total": price}))
text = "\n".join(out)
lines = [line.strip().split("|") for line in text.splitlines()]
total = sum(map(len, lines))
print("templating", len(text), total, text.upper().count("CUSTOMER"), sum(text.encode()[::101]))
