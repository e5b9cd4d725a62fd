# id: eval-authority
# class: escape
# expect: contained
# technique: library authority for a guest's text: eval called by C code (a metaclass' __subclasscheck__) while decimal loads; what it makes counts as library code: it runs uncharged while loading and writes library modules
# source: own
# verified: no
# policy: agent
import numbers, functools
log = []
text = "log.append(sum([1 for x in range(1000000)])) or log.append(lambda: globals())"
it = map(eval, [text], [{'log': log, 'range': range, 'sum': sum}])
class M(type): pass
class G(metaclass=M): pass
numbers.Number.register(G)
M.__subclasscheck__ = functools.partial(next, it)
import decimal
print(log)
try: print(log[1]())
except BaseException as e:
    print(type(e), e)
    if 'library' in str(e): print('ESCAPED:eval-authority a lambda of the guest is library code')
