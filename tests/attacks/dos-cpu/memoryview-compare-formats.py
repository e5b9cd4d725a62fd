# id: memoryview-compare-formats
# class: dos-cpu
# expect: killed
# technique: views of different formats are compared item by item, through struct
# source: own
# verified: yes
import array

left = memoryview(array.array("d", bytes(8 << 20)))
right = memoryview(array.array("q", bytes(8 << 20)))
while True:
    left == right
    left.cast("B").cast("f").tolist() == 1
