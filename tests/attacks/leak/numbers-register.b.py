# id: numbers-register
# class: leak
# expect: blocked
# technique: numbers tower poisoned with register, used as a decorator
# source: own
# verified: yes
# part: b
import numbers
if isinstance("x", numbers.Number):
    print("ESCAPED:numbers-register")
