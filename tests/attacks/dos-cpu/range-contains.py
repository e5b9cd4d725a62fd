# id: range-contains
# class: dos-cpu
# expect: killed
# technique: membership of a non-integer in a range compares with every member, in one C call
# source: own
# verified: yes (still running after 6 s)
print("a" in range(10**15))
