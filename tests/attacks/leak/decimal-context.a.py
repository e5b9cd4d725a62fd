# id: decimal-context
# class: leak
# expect: blocked
# technique: decimal context of the thread changed
# source: own
# verified: yes
# part: a
import decimal
decimal.getcontext().prec = 7
decimal.getcontext().traps[decimal.Inexact] = True
