# id: exception-loop
# class: dos-cpu
# expect: killed
# technique: exception raising and unwinding loop
# source: own
# verified: yes (still running after 4s)
def f(n):
    if n:
        f(n - 1)
    raise ValueError
while True:
    try:
        f(500)
    except ValueError:
        pass
