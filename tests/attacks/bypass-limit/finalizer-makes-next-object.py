# id: finalizer-makes-next-object
# class: bypass-limit
# expect: killed
# technique: __del__ revives work: each finaliser makes the next object
# source: own
# verified: no
class Next:
    def __del__(self):
        Next()
        for _ in range(1000):
            pass


while True:
    Next()
