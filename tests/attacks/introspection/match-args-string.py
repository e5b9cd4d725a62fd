# id: match-args-string
# class: introspection
# expect: blocked
# technique: positional class pattern; __match_args__ holds the attribute's name as a string, __instancecheck__ lets any subject in
# source: own
# verified: yes
import json


class Any(type):
    def __instancecheck__(cls, instance):
        return True


class Probe(metaclass=Any):
    __match_args__ = ("__glo" + "bals__",)


match json.dumps:
    case Probe(found):
        if "codecs" in found:
            print("ESCAPED:match-args-string")
