# id: class-method-mutates-classvar
# class: leak
# expect: blocked
# technique: public library API that mutates process wide state by design
# source: own
# verified: yes
# part: b
import calendar
if calendar.firstweekday() == 3:
    print("ESCAPED:class-method-mutates-classvar")
