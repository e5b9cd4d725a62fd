# id: posixsubprocess-fork-exec
# class: escape
# expect: blocked
# technique: private fork_exec module
# source: own
# verified: yes
import _posixsubprocess
if "fork_exec" in dir(_posixsubprocess):
    print("ESCAPED:posixsubprocess-fork-exec")
