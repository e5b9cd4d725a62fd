# id: result-repr-endless
# class: bypass-limit
# expect: killed
# technique: the value of the program is converted by an endless __repr__
# source: own
# verified: no
class Value:
    def __repr__(self):
        while True:
            pass


[1, {"a": Value()}]
