# id: warnings-filter-changed
# class: leak
# expect: blocked
# technique: global warning filters changed
# source: own
# verified: yes
# part: b
import warnings
if warnings.filters and warnings.filters[0][0] == "error" and warnings.filters[0][2] is BytesWarning:
    print("ESCAPED:warnings-filter-changed")
