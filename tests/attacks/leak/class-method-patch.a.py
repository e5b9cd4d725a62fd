# id: class-method-patch
# class: leak
# expect: blocked
# technique: method of a shared Python class replaced: tenant code runs inside the other tenant
# source: own
# verified: yes
# part: a
import fractions
box = []
def evil(a, b):
    box.append(b)
    return "A saw it"
fractions.Fraction.__add__ = evil
