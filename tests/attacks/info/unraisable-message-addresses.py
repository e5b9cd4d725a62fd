# id: unraisable-message-addresses
# class: info
# expect: contained
# technique: errors in __del__ are told without addresses or host paths
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
class D:
    def __del__(self):
        raise ValueError("from del")
D()
