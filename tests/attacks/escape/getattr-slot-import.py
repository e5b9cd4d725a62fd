# id: getattr-slot-import
# class: escape
# expect: blocked
# technique: __getattr__ set to the import function: a plain attribute read imports
# source: own
# verified: yes
class Modules:
    __getattr__ = __import__


if Modules().posix.getpid():
    print("ESCAPED:getattr-slot-import")
