# id: deepcopy-instance-hook
# class: bypass-limit
# expect: contained
# technique: a special function in an object is called under strict: copy.deepcopy() looks __deepcopy__ up in the instance
# source: own
# verified: no
# policy: strict
import copy
class C: pass
def hook(memo): return 'special function of the guest ran'
c = C()
vars(c)['__deep' 'copy__'] = hook
r = copy.deepcopy(c)
if r == hook(0): print('ESCAPED:deepcopy-instance-hook ', r)
