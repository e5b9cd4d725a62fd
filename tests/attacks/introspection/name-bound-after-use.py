# id: name-bound-after-use
# class: introspection
# expect: blocked
# technique: a hundred findings that a later definition takes back, to use up the room of the one that counts
# source: own
# verified: yes (prints its line in plain CPython)
def f():
    pass
class C:
    def __getattr__(self, name):
        return 0
c = C()
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
c.__own__; c.__own__; c.__own__; c.__own__; c.__own__
if f.__globals__["f"] is f:
    print("ESCAPED:name-bound-after-use")
c.__own__ = 1
