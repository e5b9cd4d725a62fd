# id: json-encoder
# class: crash
# expect: contained
# technique: containers that empty themselves while the C encoder walks them
# source: own
# verified: no
import json
class D(dict):
    def items(s): r = MyL(super().items()); return r
class MyL(list):
    def __iter__(s): return super().__iter__()
def default(o):
    l.clear(); d.clear(); keep.extend([bytes(100)] for _ in range(1000)); return 'x'
keep = []
class O: pass
for mk in (lambda: ([O(), O(), [1]] * 10, {}), lambda: ([], {'a': O(), 'b': [O()], 'c': 1}), lambda: ([{'x': O()}] * 5, {'k': [O()] * 5})):
    l, d = mk()
    for v in (l, d, [l, d], D(d)):
        for kw in ({}, {'sort_keys': True}, {'indent': 2}, {'check_circular': False}):
            try: s = json.dumps(v, default=default, **kw)
            except Exception as e: s = type(e).__name__
            if '\xdb' in s: print('ESCAPED:json-encoder ', s)
class F(float):
    def __repr__(s): l.clear(); return 'nope'
class I(int):
    def __repr__(s): l.clear(); return 'nope'
l = [F(1), I(2), F(3)] * 5; d = {}
print(json.dumps(l))
class K(str):
    def __hash__(s): d2.clear(); return 1
d2 = {'a': 1}
print(json.dumps({K('k'): 1}), json.dumps({I(3): F(2)}))
