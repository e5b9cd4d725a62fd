# id: report-line-lookup
# class: dos-cpu
# expect: contained
# technique: 100,000 traceback entries, each on a line behind a million empty ones: the report looks each up
# source: own
# verified: no
print("\n" * 900000 + """
def g(k):
    if k: g(k-1)
    raise ValueError
e = None
for i in range(1200):
    try: g(96)
    except ValueError as x:
        x.__context__ = e
        e = x
raise e
""")
