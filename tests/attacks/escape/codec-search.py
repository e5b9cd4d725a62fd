# id: codec-search
# class: escape
# expect: contained
# technique: agent: looking for a codec counts as loading too: while encodings normalises a name the collector calls exec(), which gives the text library authority, uncharged
# source: own
# verified: no
import functools
ns = {'ROUNDS': ROUNDS, 'armed': 0}
ns['box'] = ns
text = '''
if armed and 'n' not in box:
    n = 0
    for i in range(ROUNDS): n += i
'''
class G:
    __del__ = staticmethod(functools.partial(exec, text, ns))
try: ''.encode('nosuch')
except LookupError: pass
keep = []
for i in range(400): keep.append([i])
g = G(); g.me = g; g = None
ns['armed'] = 1
import time
t = time.perf_counter_ns()
for i in range(700):
    keep.append([])
    try: ''.encode('nosuch' + str(i))
    except LookupError: pass
ns['armed'] = 0
t = (time.perf_counter_ns() - t) // 10
print(t)


if ns.get('n') and t < 4 * ROUNDS: print('ESCAPED:codec-search ', ROUNDS, 'rounds and 700 searches for', t, 'instructions')
