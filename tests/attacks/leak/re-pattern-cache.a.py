# id: re-pattern-cache
# class: leak
# expect: blocked
# technique: pattern cache of re keeps compiled patterns of another tenant
# source: own
# verified: yes
# part: a
import re
re.compile("tenant-a-secret-[0-9]+")
