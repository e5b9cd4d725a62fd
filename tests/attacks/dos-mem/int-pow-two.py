# id: int-pow-two
# class: dos-mem
# expect: killed
# technique: power of two
# source: own
# verified: yes (still running after 4s, 406 MB)
x = 2 ** 10**11
