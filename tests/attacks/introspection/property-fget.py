# id: property-fget
# class: introspection
# expect: blocked
# technique: property.fget is an underscore free path to a library function
# source: own
# verified: yes
import fractions
f = vars(fractions.Fraction)["numerator"].fget
if "function" in str(f) and "sys" in f.__globals__:
    print("ESCAPED:property-fget")
