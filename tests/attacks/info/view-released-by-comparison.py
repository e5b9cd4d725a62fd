# id: view-released-by-comparison
# class: info
# expect: contained
# technique: the other operand of a comparison releases the memoryview that is being compared (patch 0083)
# source: own
# verified: yes: on the tree before
SIZE = 320
kept = []


def probe(want, position):
    data = bytearray(SIZE)
    whole = memoryview(data)
    part = whole[position:position + 1]

    class Other:
        def __buffer__(self, flags):
            part.release()
            whole.release()
            data.__init__()
            kept.append([probe] * 40)
            return memoryview(bytes([want]))

    equal = part == Other()
    kept.clear()
    return equal


found = [value for position in range(16) for value in range(256) if probe(value, position)]
print(found)
if found:
    print("ESCAPED: freed memory", found)
