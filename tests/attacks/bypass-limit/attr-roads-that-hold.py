# id: attr-roads-that-hold
# class: bypass-limit
# expect: contained
# technique: forbidden attribute by every other text of run time
# source: own
# verified: no
# policy: forbid_args.toml
import operator, string, functools, types, copy, dataclasses, weakref, enum, abc
n = 'app' 'end'
l = []
def t(name, f):
    try:
        r = f()
        if callable(r): r(1)
        print(name, r, l)
        if l: print('ESCAPED:attr-roads-that-hold by', name); l.clear()
    except Exception as e: print(name, type(e).__name__, str(e)[:60])
t('getattr', lambda: getattr(l, n)); t('default', lambda: getattr(l, n, None)); t('attrgetter', lambda: operator.attrgetter(n)(l))
t('dotted', lambda: operator.attrgetter('__class__.' + n)(l)(l, 1)); t('methodcaller', lambda: operator.methodcaller(n, 1)(l))
t('gattr', lambda: object.__getattribute__(l, n)); t('bound', lambda: l.__getattribute__(n)); t('type', lambda: type.__getattribute__(list, n)(l, 1))
t('super', lambda: super(list, l).__getattribute__(n)); t('dict', lambda: list.__dict__[n](l, 1)); t('vars', lambda: vars(list)[n](l, 1)); t('dictget', lambda: type.__dict__['__dict__'].__get__(list)[n](l, 1))
t('format', lambda: '{0.append}'.format(l)); t('map', lambda: '{a.append}'.format_map({'a': l})); t('formatter', lambda: string.Formatter().get_field('0.' + n, [l], {})[0](1))
class S(str): pass
t('strsub', lambda: getattr(l, S(n))); t('proxy', lambda: weakref.proxy(type('W', (list,), {})(), None).__getattribute__(n))
class M:
    __match_args__ = (n,)
def m():
    class L(list): __match_args__ = (n,)
    match L():
        case L(x): return x
t('match', m)
t('wraps', lambda: functools.update_wrapper(lambda: 0, l, assigned=[n], updated=[]).__dict__[n])
t('updated', lambda: functools.update_wrapper(types.SimpleNamespace(**{n: l}), l, assigned=[], updated=[n]))
t('enumprop', lambda: enum.property.__get__(type('P', (), {})(), l, list))
t('partialmethod', lambda: functools.partialmethod(list.extend).__get__(l, list)([1]) if False else None)
t('cached', lambda: functools.cached_property(list.pop).__get__(None, list))
t('surrogate', lambda: getattr(l, n + '\udc00')); t('nul', lambda: getattr(l, n + '\0')); t('wide', lambda: getattr(l, 'ａｐｐｅｎｄ'))
t('copy', lambda: copy.replace(types.SimpleNamespace(), **{n: 1})); t('iadd', lambda: operator.iadd)
t('generic', lambda: types.GenericAlias(list, (int,)).__getattribute__(n)(l, 1)); t('mro', lambda: [k for k in list.__mro__[0].__dict__ if k == n])
t('keys', lambda: dict(list.__dict__).get(n)); t('or', lambda: (list.__dict__ | {}).get(n)); t('copyd', lambda: list.__dict__.copy().get(n))
