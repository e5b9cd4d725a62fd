# id: type-hints-string-annotation
# class: escape
# expect: blocked
# technique: string annotations are evaluated by typing.get_type_hints
# source: own
# verified: yes
import typing
def f(x: "print('ESCAPED:type-hints-string-annotation') if __import__('os').getpid() else 0"):
    pass
typing.get_type_hints(f)
