# id: re-crashers-html
# class: dos-cpu
# expect: killed
# technique: the html start tag pattern of Lib/test/crashers
# source: CPython Lib/test/crashers/infinite_loop_re.py (idea)
# verified: yes (still running after 4s)
import re
p = re.compile(r"<[a-zA-Z][-_.:a-zA-Z0-9]*\s*(\s*([a-zA-Z_][-:.a-zA-Z_0-9]*)(\s*=\s*([a-z]*|[a-z ]*)*)?)*\s*/?\s*(?=[<>])")
p.match("<table " + "cell spacing pad ding bor der " * 4 + "!")
