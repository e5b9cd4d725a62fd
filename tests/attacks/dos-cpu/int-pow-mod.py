# id: int-pow-mod
# class: dos-cpu
# expect: killed
# technique: three argument pow with 200000 bit operands
# source: own
# verified: yes (still running after 4s)
n = (1 << 200003) - 1
pow(3, n - 2, n)
