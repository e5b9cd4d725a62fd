# id: object-setattr-function
# class: escape
# expect: contained
# technique: strict: object.__setattr__, object.__delattr__ and the descriptors of the function type by hand, on frozen functions and classes
# source: own
# verified: no
import json, enum, functools, textwrap, string
F = type(json.dumps)
did = []
def tr(what, f):
    try:
        f(); did.append(what)
    except (TypeError, AttributeError) as e: print(what, e)
tr('setattr', lambda: object.__setattr__(json.dumps, 'planted', 1))
tr('doc', lambda: F.__dict__['__doc__'].__set__(json.dumps, 'x'))
tr('defaults', lambda: F.__dict__['__defaults__'].__set__(json.dumps, ()))
tr('kwdefaults', lambda: F.__dict__['__kwdefaults__'].__set__(json.dumps, {}))
tr('dict', lambda: F.__dict__['__dict__'].__set__(json.dumps, {'planted': 2}))
tr('delattr', lambda: object.__delattr__(json.dumps, 'planted'))
tr('ann', lambda: F.__dict__['__annotations__'].__set__(json.dumps, {}))
tr('qualname', lambda: F.__dict__['__qualname__'].__set__(json.dumps, 'x'))
tr('typeparams', lambda: F.__dict__['__type_params__'].__set__(json.dumps, ()))
tr('class', lambda: type.__setattr__(json.JSONEncoder, 'x', 1))
tr('bases', lambda: type.__dict__['__bases__'].__set__(json.JSONEncoder, (object,)))
tr('name', lambda: type.__dict__['__name__'].__set__(json.JSONEncoder, 'x'))
tr('abs', lambda: type.__dict__['__abstractmethods__'].__set__(json.JSONEncoder, frozenset('x')))
tr('tparams', lambda: type.__dict__['__type_params__'].__set__(json.JSONEncoder, ()))
tr('mod', lambda: type.__dict__['__module__'].__set__(json.JSONEncoder, 'x'))
tr('tdoc', lambda: type.__dict__['__doc__'].__set__(json.JSONEncoder, 'x'))
tr('tann', lambda: type.__dict__['__annotations__'].__set__(json.JSONEncoder, {}))
if did: print('ESCAPED:object-setattr-function frozen objects changed by', did)
