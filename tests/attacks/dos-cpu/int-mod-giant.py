# id: int-mod-giant
# class: dos-cpu
# expect: killed
# technique: one remainder of giant integers
# source: own
# verified: yes (still running after 4s)
a = (1 << 40000000) - 12345
b = (1 << 20000000) + 99
a % b
