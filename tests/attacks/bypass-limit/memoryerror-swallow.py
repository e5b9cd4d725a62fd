# id: memoryerror-swallow
# class: bypass-limit
# expect: killed
# technique: MemoryError swallowed again and again
# source: own
# verified: yes (SIGINT)
keep = []
while True:
    try:
        keep.append(bytearray(10**8))
    except MemoryError:
        keep = keep[:1]
