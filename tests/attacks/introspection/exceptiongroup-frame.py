# id: exceptiongroup-frame
# class: introspection
# expect: blocked
# technique: frames inside the members of an exception group via except*
# source: own
# verified: yes
def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e
try:
    raise ExceptionGroup("g", [f()])
except* ZeroDivisionError as g:
    if "<frame at" in str(g.exceptions[0].__traceback__.tb_frame):
        print("ESCAPED:exceptiongroup-frame")
