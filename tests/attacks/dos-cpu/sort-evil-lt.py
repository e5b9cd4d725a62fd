# id: sort-evil-lt
# class: dos-cpu
# expect: killed
# technique: comparison that restarts a sort
# source: own
# verified: yes (still running after 4s)
class K:
    n = 0
    def __lt__(self, o):
        K.n += 1
        if K.n % 100:
            sorted([K(), K(), K()])
        return False
while True:
    try:
        sorted([K(), K()])
    except RecursionError:
        pass
