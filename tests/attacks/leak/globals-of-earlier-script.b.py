# id: globals-of-earlier-script
# class: leak
# expect: blocked
# technique: plain global variable of an earlier script must be gone
# source: own
# verified: no (plain CPython 3.13.0 with separate globals does not show it: host-boundary test)
# part: b
try:
    if tenant_plain_global == 1:
        print("ESCAPED:globals-of-earlier-script")
except NameError:
    pass
