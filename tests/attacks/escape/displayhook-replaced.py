# id: displayhook-replaced
# class: escape
# expect: blocked
# technique: display hook replacement observes what the host prints
# source: own
# verified: yes
import sys
sys.displayhook = lambda v: print("ESCAPED:displayhook-replaced")
sys.displayhook(1)
