# id: instancecheck-slot-eval
# class: escape
# expect: blocked
# technique: a metaclass whose __instancecheck__ is eval: isinstance evaluates text
# source: own
# verified: yes
class Meta(type):
    __instancecheck__ = eval


class Judge(metaclass=Meta):
    pass


if isinstance("__imp" "ort__('os').getpid()", Judge):
    print("ESCAPED:instancecheck-slot-eval")
