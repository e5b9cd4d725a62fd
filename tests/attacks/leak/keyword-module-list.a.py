# id: keyword-module-list
# class: leak
# expect: blocked
# technique: a mutable list that a library module exports
# source: own
# verified: yes
# part: a
import keyword
keyword.kwlist.append("own-mailbox")
