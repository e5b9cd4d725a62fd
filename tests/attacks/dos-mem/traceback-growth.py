# id: traceback-growth
# class: dos-mem
# expect: killed
# technique: one exception raised again and again grows its traceback
# source: own
# verified: yes (still running after 6 s)
error = ValueError()
while True:
    try:
        raise error
    except ValueError:
        pass
