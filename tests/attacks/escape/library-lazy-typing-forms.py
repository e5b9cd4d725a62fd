# id: library-lazy-typing-forms
# class: escape
# expect: contained
# technique: forms that typing makes on first use are open
# source: own
# verified: no
import typing
for n in ('Pattern', 'Match', 'ContextManager', 'AsyncContextManager'):
    a = getattr(typing, n, None)
    if a is None: continue
    try:
        a._name = 'Evil'
        print('ESCAPED:library-lazy-typing-forms', n, repr(a))
    except Exception as e:
        print('refused', e)
    try:
        setattr(a, '__ori' + 'gin__', list)
        print('ESCAPED:library-lazy-typing-forms', issubclass(list, a), a[int] if n[0] in 'PM' else '')
    except Exception as e:
        print('refused', e)
    a2 = getattr(typing, n)
    print(a2 is a)
U = typing.Optional[typing.Callable[..., int]]
try:
    U._name = 'x'
    print('a shared alias is open (cache)', typing.Optional[typing.Callable[..., int]] is U)
except Exception as e: print(e)
