# id: atexit-callback
# class: escape
# expect: blocked
# technique: callback at interpreter shutdown, outside every budget
# source: own
# verified: yes
import atexit
atexit.register(print, "ESCAPED:atexit-callback")
