# id: warnings-filter-changed
# class: leak
# expect: blocked
# technique: global warning filters changed
# source: own
# verified: yes
# part: a
import warnings
warnings.simplefilter("error", BytesWarning)
