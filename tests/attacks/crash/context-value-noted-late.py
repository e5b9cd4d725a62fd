# id: context-value-noted-late
# class: crash
# expect: blocked
# technique: ContextVar.reset() frees the value that it takes away before it notes the value that it gave back; that value's __del__ sets the variable: what is noted is nobody's, and get() gives it freed
# source: own
# verified: no
# Patch 0102.
import contextvars
v = contextvars.ContextVar('v')
class Old:
    pass
class Cur:
    def __del__(self):
        v.set('X')
v.set(Old())
token = v.set(Cur())
v.reset(token)
del token
keep = [Old() for i in range(100)]
x = v.get()
print('ESCAPED:context-value-noted-late' if x != 'X' else 'held', type(x), any(x is k for k in keep))
