# id: exception-class-lying-name
# class: info
# expect: contained
# technique: the class of the raised exception lies about its name
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 1)
class M(type):
    __qualname__ = property(lambda cls: 1 / 0)
    __name__ = property(lambda cls: 1 / 0)
    __module__ = property(lambda cls: 1 / 0)
class E(Exception, metaclass=M):
    def __str__(self):
        return self
    def __repr__(self):
        return 5
raise E("x")
