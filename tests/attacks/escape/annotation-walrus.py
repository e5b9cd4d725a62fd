# id: annotation-walrus
# class: escape
# expect: blocked
# technique: walrus inside a module level annotation binds a module
# source: own
# verified: yes
x: (m := __import__("os")) = 1
if m.getpid() > 0:
    print("ESCAPED:annotation-walrus")
