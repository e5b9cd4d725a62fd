# id: exec-library-authority
# class: escape
# expect: contained
# technique: agent: the collector calls exec() (a C finaliser: no guest frame) while library code loads: CodeFor gives the text the library's authority; a long loop in it is not charged
# source: own
# verified: no
import functools
ns = {}
ns['box'] = ns
text = '''
if armed and 'n' not in box:
    n = 0
    for i in range(ROUNDS): n += i
'''
ns['armed'] = 0
ns['ROUNDS'] = ROUNDS
class G:
    __del__ = staticmethod(functools.partial(exec, text, ns))
for i in range(1200):
    g = G(); g.me = g
ns['armed'] = 1
import time
t = time.perf_counter_ns()
import logging
t = (time.perf_counter_ns() - t) // 10
ns['armed'] = 0
if ns.get('n') and t < ROUNDS: print('ESCAPED:exec-library-authority ', ROUNDS, 'rounds for', t, 'instructions')
