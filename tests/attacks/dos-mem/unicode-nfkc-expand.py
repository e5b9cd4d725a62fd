# id: unicode-nfkc-expand
# class: dos-mem
# expect: killed
# technique: NFKC expands one character to 18
# source: own
# verified: yes (still running after 4s, 1754 MB)
import unicodedata
x = unicodedata.normalize("NFKC", "\ufdfa" * 50000000)
