# id: length-hint-loop
# class: bypass-limit
# expect: killed
# technique: an endless loop in __length_hint__, whose errors list() would swallow
# source: own
# verified: yes (still running after 6 s)
class Hint:
    def __iter__(self):
        return iter(())

    def __length_hint__(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass


list(Hint())
