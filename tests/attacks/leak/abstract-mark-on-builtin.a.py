# id: abstract-mark-on-builtin
# class: leak
# expect: contained
# part: a
# technique: the descriptor of type.__abstractmethods__ marks built-in types as abstract, for every later tenant
# source: own; gets through without patch 0031
# verified: yes
setter = vars(type)["__abstractmethods__"].__set__
for cls in (object, Exception, dict, set, frozenset, bytearray, property, super, type):
    try:
        setter(cls, frozenset({"absent"}))
    except (TypeError, AttributeError):
        pass
