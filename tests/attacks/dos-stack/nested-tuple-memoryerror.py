# id: nested-tuple-memoryerror
# class: dos-stack
# expect: contained
# technique: deep tuple grown until MemoryError, then unwound
# source: GH python/cpython issue 149146
# verified: yes (still running after 4s)
b = None
while True:
    b = (b, None)
