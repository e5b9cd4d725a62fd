# id: import-fromlist-bool
# class: bypass-limit
# expect: killed
# technique: __bool__ of __import__'s fromlist runs while library loading is not charged
# source: own
# verified: no
class Endless:
    def __bool__(self):
        while True:
            pass


__import__("math", None, None, Endless())
