# id: exec-fget
# class: escape
# expect: contained
# technique: agent, no collector: the open fget is C code (countOf over a map of calls): exec's text runs while library code loads, with the library's authority, and nobody pays
# source: own
# verified: no
import enum, functools, operator, itertools
ns = {'ROUNDS': ROUNDS}
text = '''
n = 0
for i in range(ROUNDS): n += i
def write(d, k, v): d[k] = v
'''
calls = map(operator.call, itertools.repeat(functools.partial(exec, text, ns)))
class Never:
    def __eq__(self, o): return True
# operator.indexOf(calls, flag) would go on; countOf over islice of one, ignoring the flag
fget = functools.partial(operator.countOf, itertools.islice(calls, 1))
enum.Enum.__dict__['value'].fget = fget
import time
t = time.perf_counter_ns()
try:
    import string, textwrap, json, tomllib, dataclasses, calendar, logging, csv, html.parser
except Exception as e: print(repr(e))
t = (time.perf_counter_ns() - t) // 10
if ns.get('n') and t < ROUNDS: print('ESCAPED:exec-fget ', ROUNDS, 'rounds for', t, 'instructions')
