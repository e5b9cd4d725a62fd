# id: finalizer-storm
# class: dos-cpu
# expect: killed
# technique: objects with expensive finalisers dropped in one statement
# source: own
# verified: yes (still running after 4s)
class K:
    def __del__(self):
        sum(range(3000))
while True:
    x = [K() for _ in range(100000)]
    del x
