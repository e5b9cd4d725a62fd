# id: attr-exception-setstate-property
# class: bypass-limit
# expect: contained
# technique: call a forbidden property's setter and a class's __setattr__ by the same road
# source: own
# verified: no
# policy: forbid_args.toml
class E(Exception):
    def _set(self, v): print('ESCAPED:attr-exception-setstate-property setter of the forbidden attribute ran', v)
    locals()['pri' 'ce'] = property(None, _set)
e = E()
e.__setstate__({'pri' 'ce': 5})
