# id: attributeerror-obj-library
# class: introspection
# expect: blocked
# technique: AttributeError.obj hands out the object that library code was reading
# source: own
# verified: yes
import string
caught = None
try:
    string.Formatter().format("{0.missing}", object())
except AttributeError as error:
    caught = getattr(error, "o" + "bj", None)
if caught is not None:
    print("ESCAPED:attributeerror-obj-library")
