# id: property-slot-import
# class: escape
# expect: blocked
# technique: property(__import__) on a str subclass: the instance is the module's name
# source: own
# verified: yes
class Name(str):
    module = property(__import__)


if Name("os").module.getpid():
    print("ESCAPED:property-slot-import")
