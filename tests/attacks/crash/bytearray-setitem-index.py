# id: bytearray-setitem-index
# class: crash
# expect: contained
# technique: bytearray item assignment whose value's __index__ shrinks the bytearray after its address was taken
# source: own
# verified: no (plain CPython 3.13.0: exit code 1, IndexError: bytearray index out of range)
data = bytearray(200_000)


class Value:
    def __index__(self):
        data.clear()
        return 65


data[199_999] = Value()
