# id: report-long-line
# class: dos-mem
# expect: contained
# technique: each traceback entry of a chain carries its half-megabyte source line to the report
# source: own
# verified: no
print(f"""def g(k):
    if k: g(k-1) #{'A' * 490000}
    1/0 #{'B' * 490000}
def c(k):
    try:
        if k: c(k-1)
    finally: g(98)
c(60)""")
