# id: register-library-classes
# class: escape
# expect: contained
# technique: strict: registering built-in and library classes with the library's ABCs: what library code takes for a Mapping or a number
# source: own
# verified: no
import collections.abc, numbers, collections, typing
collections.abc.Mapping.register(list)
c = collections.Counter()
try:
    c.update([1, 2, 2])
    print(c)
except Exception as e: print('the library takes a list for a Mapping:', repr(e))
