# id: re-dotstar-chain
# class: dos-cpu
# expect: killed
# technique: polynomial blow-up with many .*
# source: own
# verified: yes (still running after 4s)
import re
re.match(r"(.*x){25}$", "x" * 300 + "y")
