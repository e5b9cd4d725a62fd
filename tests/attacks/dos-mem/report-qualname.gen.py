# id: report-qualname
# class: dos-mem
# expect: contained
# technique: nested definitions with names of 50,000 letters: each traceback entry holds a name of 200 KB
# source: own
# verified: no
n = "f" * 50000
print(f"""
def {n}():
    def {n}():
        def {n}():
            def {n}():
                def g(k):
                    if k: g(k-1)
                    raise ValueError('x')
                g(80)
            {n}()
        {n}()
    {n}()
def chain(k):
    try:
        if k: chain(k-1)
    finally:
        {n}()
chain(1)
""")
