# id: memoryview-tolist
# class: dos-cpu
# expect: killed
# technique: multi dimensional memoryview conversion
# source: own
# verified: yes (still running after 4s, 529 MB)
m = memoryview(bytearray(60000000)).cast("B", [300, 200, 1000])
while True:
    m.tolist()
