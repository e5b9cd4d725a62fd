# id: attr-getstate-list
# class: bypass-limit
# expect: contained
# technique: forbidden list.append by __getstate__ of a list subclass, through copy's protocol too
# source: own
# verified: no
# policy: forbid_args.toml
import copy
class L(list):
    __slotnames__ = ['app' 'end']
l = L()
f = l.__getstate__()[1]['app' 'end']
f(3); print(l)
if l == [3]: print('ESCAPED:attr-getstate-list forbidden method called')
