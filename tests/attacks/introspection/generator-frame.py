# id: generator-frame
# class: introspection
# expect: blocked
# technique: gi_frame of a generator expression
# source: CVE-2023-37271 (RestrictedPython), GH simpleeval issue 138
# verified: yes
g = (x for x in ())
if "<frame at" in str(g.gi_frame):
    print("ESCAPED:generator-frame")
