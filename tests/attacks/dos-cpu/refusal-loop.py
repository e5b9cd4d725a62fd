# id: refusal-loop
# class: dos-cpu
# expect: killed
# technique: a loop that provokes refusals and swallows each
# source: own
# verified: no
def again():
    while True:
        try:
            ().__class__.__base__.__subclasses__()
        except BaseException:
            continue
while True:
    try:
        again()
    except BaseException:
        pass
