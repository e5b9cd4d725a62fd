# id: exec-with-authority
# class: escape
# expect: contained
# technique: (--policy nodun.toml: agent, special methods and metaclasses forbidden) text that exec() runs in a load's hook has library authority: the class gate takes its body for a library module's
# source: own
# verified: no
import enum, functools, operator
class C: pass
out = []
ns = {'C': C, 'out': out}
text = "setattr(C, '__get' + 'attr__', lambda self, n: 'found ' + n)\nk = [type][0]; out.append(k('M', tuple([k]), {}))\ndef later(c):\n    setattr(c, '__call' + 'able__', 1)\n    return 1\n"
enum.Enum.__dict__['value'].fget = functools.partial(operator.countOf, map(operator.call, [functools.partial(exec, text, ns)]))
try: import string, textwrap, tomllib
except Exception as e: print(repr(e))
try: print('ESCAPED:exec-with-authority ', C().anything, out)
except AttributeError as e: print(e)
