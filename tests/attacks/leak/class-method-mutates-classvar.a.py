# id: class-method-mutates-classvar
# class: leak
# expect: blocked
# technique: public library API that mutates process wide state by design
# source: own
# verified: yes
# part: a
import calendar, locale
calendar.setfirstweekday(3)
