# id: load-freezes-guests-list
# class: bypass-limit
# expect: contained
# technique: a program's own list that a library flag holds is frozen when a module loads
# source: own
# verified: no
import re
mine = [1]
f = re.DOTALL | re.VERBOSE
f.note = mine
import fractions
try:
    mine.append(2); print('held')
except TypeError as e:
    print('ESCAPED:load-freezes-guests-list', e)
