# id: report-chained-causes
# class: bypass-limit
# expect: contained
# technique: exception with 40000 chained causes, each message produced by an expensive __str__ (host formatting cost)
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
class E(Exception):
    def __str__(self):
        return "x" * 10000 + str(sum(range(20000)))
e = E()
for _ in range(40000):
    n = E()
    n.__cause__ = e
    e = n
raise e
