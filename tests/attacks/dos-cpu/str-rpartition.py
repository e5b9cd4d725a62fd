# id: str-rpartition
# class: dos-cpu
# expect: killed
# technique: rsplit / rpartition worst case
# source: own
# verified: yes (still running after 4s)
h = "a" * 4000000
h.rpartition("ab" + "a" * 1000000)
