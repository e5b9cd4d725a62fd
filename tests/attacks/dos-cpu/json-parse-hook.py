# id: json-parse-hook
# class: dos-cpu
# expect: killed
# technique: json parse_int hook burns in the C scanner
# source: own
# verified: yes (still running after 4s)
import json
json.loads("[" + "1," * 3000000 + "1]", parse_int=lambda s: sum(range(1000)))
