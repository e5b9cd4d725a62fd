# id: partial-kw-stream
# class: escape
# expect: contained
# technique: powers asked of frames: C code of the program's in redirect_stdout, in asyncio's hooks, in linecache's and traceback's arguments
# source: own
# verified: no
import contextlib, functools, operator, traceback, asyncio, io
got = []
class S:
    write = staticmethod(functools.partial(map, globals))
    flush = staticmethod(globals)
try:
    with contextlib.redirect_stdout(S()):
        print('x', flush=True)
except Exception as e: print(repr(e))
class L(asyncio.EventLoop if hasattr(asyncio, 'EventLoop') else object):
    _asyncgen_firstiter_hook = staticmethod(globals)
    _asyncgen_finalizer_hook = staticmethod(locals)
    def time(self): return globals()
async def main():
    async def ag(): yield 1
    async for x in ag(): pass
try: asyncio.run(main())
except Exception as e: print(repr(e))
class E(Exception):
    __str__ = globals
    __notes__ = property(globals)
try: print(''.join(traceback.format_exception(E())))
except Exception as e: print(repr(e))
print('done')
