# id: heapify-long-list
# class: dos-cpu
# expect: killed
# technique: heapify of a long list of small integers, a loop in C
# source: own
# verified: yes
import heapq

numbers = list(range(300_000, 0, -1))
while True:
    heapq.heapify(numbers)
