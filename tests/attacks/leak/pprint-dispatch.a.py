# id: pprint-dispatch
# class: leak
# expect: blocked
# technique: class level dispatch table of a shared class
# source: own
# verified: yes
# part: a
import pprint
pprint.PrettyPrinter._dispatch[list.__repr__] = lambda self, obj, stream, *a: stream.write("by A")
