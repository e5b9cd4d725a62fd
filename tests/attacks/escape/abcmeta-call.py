# id: abcmeta-call
# class: escape
# expect: contained
# technique: a class by calling a metaclass under strict
# source: own
# verified: no
# policy: strict
import abc, enum, typing
B = type(abc.ABC)
K = B('K', (), {'x': 1})
print('ESCAPED:abcmeta-call class made by a call of a metaclass', K, K.x)
