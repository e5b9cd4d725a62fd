# id: classmethod-itself
# class: dos-stack
# expect: contained
# technique: endless recursion in C: a classmethod that wraps itself is asked whether it is abstract
# source: own
# verified: no
c = classmethod(1); c.__init__(c)
c.__isabstractmethod__
