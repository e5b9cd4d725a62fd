# id: ordinary-gc-violation
# class: escape
# expect: contained
# technique: (false positive) an ordinary finaliser that warns with stacklevel=2 ("unclosed resource"), run by the collector while library code runs
# source: own
# verified: no
import warnings, json, string
class Res:
    def __init__(self): self.me = self
    def __del__(self):
        warnings.warn('unclosed resource', ResourceWarning, stacklevel=2)
for i in range(3000):
    Res()
    json.dumps({'a': [i, {'b': i}]}, indent=1)
print('fine')
