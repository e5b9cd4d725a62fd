# id: globals-item
# class: escape
# expect: blocked
# technique: the builtins by way of an item of globals(), neither a name nor an attribute
# source: own
# verified: yes
found = globals()["__built" + "ins__"]
table = found if isinstance(found, dict) else vars(found)
if table["open"] and table["eval"]("6*7") == 42:
    print("ESCAPED:globals-item")
