# id: exit-swallow
# class: bypass-limit
# expect: killed
# technique: __exit__ returns True
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
class W:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        return True
while True:
    with W():
        while True:
            pass
