# id: marshal-random
# class: crash
# expect: contained
# technique: corrupted marshal data
# source: own
# verified: yes (SIGABRT)
import marshal, random
random.seed(7)
base = marshal.dumps(compile("def f(a, b=1):\n  return [a, b, {1: 2}]", "x", "exec"))
for _ in range(3000):
    b = bytearray(base)
    for _ in range(3):
        b[random.randrange(len(b))] = random.randrange(256)
    try:
        c = marshal.loads(bytes(b))
        exec(c, {})
    except Exception:
        pass
print("ok")
