# id: library-static-method-dict
# class: escape
# expect: contained
# technique: the attributes of static and class methods of the library, and of str.maketrans, take anything
# source: own
# verified: no
import enum, string, typing, collections, dataclasses
def dict_of(o): return getattr(o, '__di' + 'ct__')
for cls, name in ((enum.EnumType, '__new__'), (string.Template, '__init_subclass__'), (str, 'maketrans'), (dict, 'fromkeys'), (bytes, 'maketrans')):
    o = dict_of(cls)[name]
    try:
        d = dict_of(o)
        d['evil'] = 1
        print('ESCAPED:library-static-method-dict', cls.__name__, name, dict_of(dict_of(cls)[name]))
    except Exception as e:
        print('refused', cls, name, repr(e)[:80])
    try:
        setattr(o, 'evil2', 1)
        print('ESCAPED:library-static-method-dict', cls.__name__, name)
    except Exception as e:
        print('refused', cls, name, repr(e)[:80])
