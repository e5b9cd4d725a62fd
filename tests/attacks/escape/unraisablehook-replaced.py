# id: unraisablehook-replaced
# class: escape
# expect: blocked
# technique: unraisable hook runs on errors in finalisers
# source: own
# verified: yes
import sys
sys.unraisablehook = lambda u: print("ESCAPED:unraisablehook-replaced")
class K:
    def __del__(self):
        raise ValueError
K()
