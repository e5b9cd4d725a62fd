# id: array-search-long
# class: dos-cpu
# expect: killed
# technique: searches of a long array, each a loop in C
# source: own
# verified: yes
import array

numbers = array.array("b", bytes(8_000_000))
while True:
    numbers.count(1)
    1 in numbers
