# id: type-param-default
# class: escape
# expect: blocked
# technique: bound and default of a type parameter are lazily evaluated scopes
# source: own
# verified: yes
def f[T: __import__("os") = __import__("posix")]():
    pass


parameter = f.__type_params__[0]
if parameter.__bound__.getpid() == parameter.__default__.getpid():
    print("ESCAPED:type-param-default")
