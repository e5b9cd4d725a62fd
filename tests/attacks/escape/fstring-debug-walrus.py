# id: fstring-debug-walrus
# class: escape
# expect: blocked
# technique: walrus and call hidden in a nested f-string debug expression
# source: own
# verified: yes
x = f"{(lambda: (m := __import__('os')).getpid())()=}"
if "=" in x and x.split("=")[-1].isdigit():
    print("ESCAPED:fstring-debug-walrus")
