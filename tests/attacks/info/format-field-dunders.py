# id: format-field-dunders
# class: info
# expect: blocked
# technique: str.format field path reads dunders and prints the repr
# source: CVE-2016-10745 (Jinja2)
# verified: yes
def probe():
    pass
out = "{0.__code__}".format(probe)
if "<code object" in out:
    print("ESCAPED:format-field-dunders")
