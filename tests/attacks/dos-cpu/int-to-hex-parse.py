# id: int-to-hex-parse
# class: dos-cpu
# expect: killed
# technique: parsing of a long digit string in base 3 (not a power of two base) within the digit limit check
# source: own
# verified: yes (still running after 4s)
s = "12" * 2000
while True:
    int(s, 3) ** 500 % 10**4000
