# id: decorator-import
# class: escape
# expect: blocked
# technique: decorator syntax performs calls although no call node exists
# source: public CTF knowledge (GCTF treebox)
# verified: yes
@__import__
@(lambda _: "os")
class m:
    pass
if m.getpid() > 0:
    print("ESCAPED:decorator-import")
