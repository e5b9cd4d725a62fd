# id: re-compile-repeat
# class: dos-mem
# expect: killed
# technique: repeat counts nested in the pattern compiler
# source: own
# verified: yes (still running after 4s, 307 MB)
import re
x = re.compile("(?:[a-z]b?|c+)" * 3000000)
