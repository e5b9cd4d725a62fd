# id: module-path-attribute
# class: info
# expect: blocked
# technique: package search path attribute
# source: own
# verified: yes
import collections
if "/" in str(collections.__path__):
    print("ESCAPED:module-path-attribute")
