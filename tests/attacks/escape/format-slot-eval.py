# id: format-slot-eval
# class: escape
# expect: blocked
# technique: __format__ set to eval: the format specification of an f-string is evaluated
# source: own
# verified: yes
class Spec:
    __format__ = eval


if str(f"{Spec():str(__import__('os').getpid())}").isdigit():
    print("ESCAPED:format-slot-eval")
