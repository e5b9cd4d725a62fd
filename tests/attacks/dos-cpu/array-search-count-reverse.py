# id: array-search-count-reverse
# class: dos-cpu
# expect: killed
# technique: arrays are searched, counted, swapped and reversed in C
# source: own
# verified: yes
import array

numbers = array.array("b", bytes(8 << 20))
while True:
    numbers.count(5)
    numbers.byteswap()
    numbers.reverse()
    try:
        numbers.index(7)
    except ValueError:
        pass
    5 in numbers
    numbers == numbers[:]
