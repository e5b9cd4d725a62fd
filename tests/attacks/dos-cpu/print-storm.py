# id: print-storm
# class: dos-cpu
# expect: killed
# technique: endless output: both CPU and output limit
# source: own
# verified: yes (still running after 4s, 2764 MB of output)
while True:
    print("x" * 100000)
