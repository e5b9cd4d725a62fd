# id: memoryview-dimensions
# class: dos-cpu
# expect: killed
# technique: views of many dimensions are compared and listed
# source: own
# verified: yes
data = bytearray(1 << 22)
shape = [2] * 22
view = memoryview(data).cast("B", shape=shape)
other = memoryview(bytearray(1 << 22)).cast("B").cast("b", shape=shape)
while True:
    view == other
    view.tobytes("A")
