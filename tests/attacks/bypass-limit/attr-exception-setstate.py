# id: attr-exception-setstate
# class: bypass-limit
# expect: contained
# technique: set a forbidden attribute: BaseException.__setstate__ sets attributes by the keys of a dict, in C
# source: own
# verified: no
# policy: forbid_args.toml
e = ValueError('before')
try:
    s = setattr; s(e, 'ar' 'gs', ('x',)); print('setattr worked')
except AttributeError as x: print(x)
e.__setstate__({'ar' 'gs': ('after',)})
if str(e) == 'after': print('ESCAPED:attr-exception-setstate forbidden attribute set')
