# id: value-repr-huge
# class: dos-mem
# expect: contained
# technique: a value whose repr is as large as the memory limit allows
# source: own
# verified: no
class Big:
    def __repr__(self):
        return "\U0001F600" * 6_000_000


Big()
