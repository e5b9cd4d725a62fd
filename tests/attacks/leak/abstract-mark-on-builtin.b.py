# id: abstract-mark-on-builtin
# class: leak
# expect: blocked
# part: b
# technique: the descriptor of type.__abstractmethods__ marks built-in types as abstract, for every later tenant
# source: own
# verified: yes
class Ordinary:
    pass


try:
    object(), Ordinary(), set()
except TypeError:
    print("ESCAPED:abstract-mark-on-builtin")
