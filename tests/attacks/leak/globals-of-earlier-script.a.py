# id: globals-of-earlier-script
# class: leak
# expect: blocked
# technique: plain global variable of an earlier script
# source: own
# verified: no (plain CPython 3.13.0 with separate globals does not show it: host-boundary test)
# part: a
tenant_plain_global = 1
