# A quoted CSV reader as a state machine, and a small report.
DATA = '''name,city,amount
"Smith, J",Paris,10.50
Ann "A" Lee,"New ""Big"" York",7
"multi
line",Rome,0.25
'''


def parse(text):
    row, field, quoted = [], [], False
    i = 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1:i + 2] == '"':
                field.append('"')
                i += 1
            elif c == '"':
                quoted = False
            else:
                field.append(c)
        elif c == '"' and not field:
            quoted = True
        elif c == ",":
            row.append("".join(field))
            field = []
        elif c == "\n":
            row.append("".join(field))
            yield row
            row, field = [], []
        else:
            field.append(c)
        i += 1


rows = list(parse(DATA))
header, *body = rows
records = [dict(zip(header, r)) for r in body]
for record in records:
    print(record)
print(sum(float(r["amount"]) for r in records))
