# id: comprehensions-23-deep
# class: crash
# expect: contained
# technique: twenty-three nested list comprehensions write behind the compiler's stack of exception handlers
# source: https://github.com/python/cpython/issues/156091
# verified: yes: faults without patch 0079
b=[0]
x=[[[[[[[[[[[[[[[[[[[[[[[1 for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b] for a in b]
x
