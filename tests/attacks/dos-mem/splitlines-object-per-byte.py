# id: splitlines-object-per-byte
# class: dos-mem
# expect: killed
# technique: splitlines makes 33 bytes of object out of one byte
# source: own
# verified: yes (peak 867 MB)
x = ("\n" * 10**8).splitlines()
