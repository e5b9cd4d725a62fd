# id: special-method-property-as-doc
# class: bypass-limit
# expect: contained
# technique: a property set as __doc__ or __annotations__ by a computed name runs when it is read
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import functools, contextlib
S = '_' + '_%s_' + '_'
def mine(*a, **k): print('ESCAPED:special-method-property-as-doc', a, k); return 3
class H: pass
def go(what, f):
    try: print(what, ascii(f())[:110])
    except Exception as e: print(what, type(e).__name__, ascii(str(e))[:110])
for name in ('doc', 'module', 'annotations', 'qualname', 'orig_bases', 'type_params', 'static_attributes', 'firstlineno', 'dataclass_params', 'wrapped'):
    for v in (property(mine), functools.partialmethod(mine), functools.cached_property(mine), functools.lru_cache(mine), functools.singledispatchmethod(mine)):
        class C: pass
        def upd():
            h = H(); vars(h)[S % name] = v
            functools.update_wrapper(C, h, assigned=(S % name,), updated=())
        for how in (lambda: setattr(C, S % name, v), upd):
            try: how()
            except (TypeError, AttributeError, ValueError) as e: err = str(e)
            else: print(name, type(v).__name__, how is upd, 'SET')
            got = vars(C).get(S % name)
            if got is v: print(name, 'holds it'); go('use', lambda: getattr(C(), S % name))
