# id: re-findall-overlap
# class: dos-cpu
# expect: killed
# technique: findall with a lookahead capturing the rest of the text
# source: own
# verified: yes (still running after 4s, 1445 MB)
import re
re.findall(r"(?=(a*))", "a" * 400000)
