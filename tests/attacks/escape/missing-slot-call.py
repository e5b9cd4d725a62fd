# id: missing-slot-call
# class: escape
# expect: blocked
# technique: dict.__missing__ as call path
# source: own
# verified: yes
class D(dict):
    def __missing__(self, k):
        return __import__(k)
if D()["os"].getpid() > 0:
    print("ESCAPED:missing-slot-call")
