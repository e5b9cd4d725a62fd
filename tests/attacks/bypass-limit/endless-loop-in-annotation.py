# id: endless-loop-in-annotation
# class: bypass-limit
# expect: killed
# technique: endless evaluation in an annotation
# source: own
# verified: yes (SIGINT)
def f(x: all(iter(int, 1)) or [0 for _ in iter(int, 1)]):
    pass
