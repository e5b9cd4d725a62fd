# id: array-buffer-info
# class: info
# expect: contained
# check: two-run-diff
# technique: array.buffer_info() tells where the array's memory lies
# source: own; gets through without patch 0032
# verified: yes
import array

numbers = array.array("q", range(1000))
print("OBSERVED:", numbers.buffer_info())
