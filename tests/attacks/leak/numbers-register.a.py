# id: numbers-register
# class: leak
# expect: blocked
# technique: numbers tower poisoned with register, used as a decorator
# source: own
# verified: yes
# part: a
import numbers
numbers.Number.register(str)
