# id: linecache-mailbox
# class: leak
# expect: blocked
# technique: linecache dictionary used as a mailbox
# source: own
# verified: yes
# part: a
import linecache
linecache.cache["tenant"] = (1, None, ["A"], "tenant")
