# id: exports-then-resize
# class: escape
# expect: contained
# technique: freed memory through views of buffers whose owners are re-initialised or resized
# source: own
# verified: no
import io, array
keep = []
def churn(): keep.append([bytes([66]) * 2990 for _ in range(10)])
def t(what, o, view, ops):
    for i, op in enumerate(ops):
        x = o(); m = view(x)
        try: op(x); r = 'done'
        except Exception as e: r = type(e).__name__
        churn()
        try: s = repr(m.tobytes())
        except Exception as e: s = type(e).__name__
        print(what, i, r, s[:30])
        if 'xdb' in s or 'BBBB' in s: print('ESCAPED:exports-then-resize freed memory', what, i)
t('BytesIO', lambda: io.BytesIO(b'A' * 3000), lambda b: b.getbuffer(), (lambda b: b.__init__(b'x'), lambda b: b.__init__(), lambda b: b.truncate(0), lambda b: b.write(b'z' * 9000), lambda b: b.close(), lambda b: b.__setstate__((b'q', 0, None)), lambda b: (b.seek(5000), b.write(b'x')), lambda b: b.__exit__(None, None, None), lambda b: b.writelines([b'x' * 9999]), lambda b: b.readinto(bytearray(10)), lambda b: b.getvalue()))
def shared():
    b = io.BytesIO(b'A' * 3000); b.v = b.getvalue(); return b
class BB(io.BytesIO): pass
t('BytesIO shared', lambda: BB(b'A' * 3000), lambda b: (setattr(b, 'v', b.getvalue()), b.getbuffer())[1], (lambda b: b.__init__(b'x'), lambda b: (b.seek(0), b.write(b'z' * 3)), lambda b: b.close(), lambda b: b.truncate(1)))
t('array', lambda: array.array('B', b'A' * 3000), memoryview, (lambda a: a.append(1), lambda a: a.__imul__(0), lambda a: a.__delitem__(slice(None)), lambda a: a.extend(b'x' * 9000), lambda a: a.frombytes(b'x' * 9000), lambda a: a.pop(), lambda a: a.fromlist([1] * 9000), lambda a: a.__setitem__(slice(0, 10), array.array('B')), lambda a: a.insert(0, 1), lambda a: a.remove(65), lambda a: a.__iadd__(array.array('B', b'q' * 9999)), lambda a: a.clear() if hasattr(a, 'clear') else 0, lambda a: a.fromunicode('x')))
t('bytearray', lambda: bytearray(b'A' * 3000), memoryview, (lambda a: a.clear(), lambda a: a.__init__(b'x'), lambda a: a.__init__(9000), lambda a: a.pop(), lambda a: a.extend(b'x' * 9000), lambda a: a.__imul__(0), lambda a: a.__delitem__(slice(None)), lambda a: a.__setstate__(b'') if hasattr(a, '__setstate__') else 0, lambda a: a.__iadd__(b'x' * 9000), lambda a: a.remove(65), lambda a: a.__setitem__(slice(0, 100), b''), lambda a: a.insert(0, 1), lambda a: a.reverse()))
m = memoryview(bytearray(b'A' * 3000)); n = m[10:20]; m.release() if False else None
b = io.BytesIO(b'A' * 3000); v = b.getbuffer(); w = v[5:9]; v.release()
try: b.close(); print('closed with a sub view')
except BufferError as e: print(e)
churn(); print(w.tobytes())
t2 = io.BytesIO(b'A' * 3000); g = t2.getbuffer().__buffer__(0) if hasattr(memoryview, '__buffer__') else 0
try: t2.__init__(b''); print('init')
except BufferError as e: print(e)
import weakref
b = io.BytesIO(b'A' * 3000); v = b.getbuffer(); del b; churn(); print(v.tobytes()[:5])
