# id: fnmatch-star
# class: dos-cpu
# expect: killed
# technique: glob pattern with many stars
# source: own
# verified: yes (still running after 4s)
import fnmatch
fnmatch.fnmatchcase("a" * 200, "a*" * 40 + "b")
import re
re.match(fnmatch.translate("*a*a*a*a*a*a*a*a*a*a*a*a*b").replace("(?>", "(?:"), "a" * 300)
