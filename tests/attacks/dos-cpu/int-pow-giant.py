# id: int-pow-giant
# class: dos-cpu
# expect: killed
# technique: integer power with a result of 10**9 digits
# source: own
# verified: yes (still running after 4s)
x = 7 ** (10 ** 9)
