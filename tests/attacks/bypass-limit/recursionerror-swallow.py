# id: recursionerror-swallow
# class: bypass-limit
# expect: killed
# technique: RecursionError swallowed for ever
# source: own
# verified: yes (SIGINT)
def f():
    f()
while True:
    try:
        f()
    except RecursionError:
        pass
