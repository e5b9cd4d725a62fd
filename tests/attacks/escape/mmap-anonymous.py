# id: mmap-anonymous
# class: escape
# expect: blocked
# technique: anonymous memory mapping outside of the object allocator
# source: own
# verified: yes
import mmap
m = mmap.mmap(-1, 4096)
m[0] = 7
if m[0] == 7:
    print("ESCAPED:mmap-anonymous")
