# id: library-cached-property-setattr
# class: escape
# expect: contained
# technique: cached_property calls a partial of setattr in its own frame, which counted as library code: any frozen object changed
# source: own
# verified: no
import functools, typing, re

class Host:
    pass

p = functools.partial

def inside(f):
    # f(instance) is called in the frame of cached_property.__get__
    class C:
        x = functools.cached_property(f)
    try:
        C().x
        return True
    except TypeError as e:
        print('refused', e)
        return False

set_attr = setattr
d = re.RegexFlag._value2member_map_ if hasattr(re.RegexFlag, '_value2member_map_') else None
if d is not None:
    if inside(p(dict.__setitem__, d, 77777)):
        print('ESCAPED:library-cached-property-setattr', re.RegexFlag(77777))
form = typing.Optional
before = getattr(form, '_getitem', None)
if inside(p(set_attr, form, '_getitem')):
    print('ESCAPED:library-cached-property-setattr', type(getattr(form, '_getitem')))
