# id: quitter-globals
# class: escape
# expect: blocked
# technique: exit/quit objects are Python instances with reachable globals
# source: own
# verified: yes
g = type(exit).__call__.__globals__
if g["sys"].executable:
    print("ESCAPED:quitter-globals")
