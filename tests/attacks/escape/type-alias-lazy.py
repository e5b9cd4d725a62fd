# id: type-alias-lazy
# class: escape
# expect: blocked
# technique: the value of a type alias is code that runs later, when it is read
# source: own
# verified: yes
type Later = __import__("os").getpid()
if Later.__value__:
    print("ESCAPED:type-alias-lazy")
