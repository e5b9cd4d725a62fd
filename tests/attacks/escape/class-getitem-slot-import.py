# id: class-getitem-slot-import
# class: escape
# expect: blocked
# technique: a class whose __class_getitem__ is the import function: subscription imports
# source: own
# verified: yes
class Module:
    __class_getitem__ = __import__


if Module["os"].getpid():
    print("ESCAPED:class-getitem-slot-import")
