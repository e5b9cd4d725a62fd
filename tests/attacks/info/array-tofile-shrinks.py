# id: array-tofile-shrinks
# class: info
# expect: contained
# technique: write() shrinks the array that tofile() is writing in blocks
# source: own
# verified: yes: gets through without patch 0077
import array

numbers = array.array("B", bytes(65536 * 3))
written = []


class File:
    def write(self, block):
        written.append(block)
        del numbers[8:]


try:
    numbers.tofile(File())
except BufferError:
    pass
if len(written) > 1:
    print("ESCAPED:array-tofile-shrinks", [len(block) for block in written])
