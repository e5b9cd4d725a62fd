# id: text-compile
# class: crash
# expect: contained
# technique: the parser, checker and compiler through eval of odd texts
# source: own
# verified: no
# policy: agent
n = 0
texts = ['(' * 90 + ')' * 90, '[' * 300, '-' * 5000 + '1', 'not ' * 3000 + '1', 'lambda:' * 500 + '1', '1' + '+1' * 20000, '1' + '**1' * 900, 'a' + '.a' * 5000, 'a' + '[0]' * 3000, 'a' + '()' * 3000, 'f"' + '{f"' * 100, "f'{x!r:{y:{z}}}'", '"' + '\\N{' * 100, '{' + '**{},' * 5000 + '}', '[' + 'x for x in ' * 500 + 'y]', '0x' + 'f' * 60000, '9' * 5000, '1e' + '9' * 500, "b'" + '\\x' , 'x if ' * 800 + 'y', '\u202e1', '1\x00', '\ufeff1', 'ﬀ', '٣', '1_' * 100, '(yield)', '(await x)', 'x:=1', '*a', '...' * 3, '`1`', '$', '?', '\\', '\\\n1', '1 if 1 else ' * 1000 + '1', '(x:=' * 150 + '1' + ')' * 150, 'f"{' * 149 + '1' + '}"' * 149]
for t in texts:
    for mode in ('eval', 'exec', 'single'):
        try: c = compile(t, 'x', mode); n += 1
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as e: pass
        except BaseException as e: print(ascii(t[:20]), type(e).__name__, e)
for t in ['def f(' + ','.join('a%d' % i for i in range(3000)) + '): pass', 'if x:\n' + ''.join(' ' * i + 'if x:\n' for i in range(1, 95)) + ' ' * 96 + 'pass', 'class A:\n' * 1 + ' x = 1\n' * 5000, 'try: pass\nexcept* A: pass\n' * 200, 'match x:\n case ' + '[' * 80 + ']' * 80 + ': pass', 'match x:\n case ' + '|'.join('1' * 3000) + ': pass', 'global x\n' * 3000, 'def f():\n nonlocal x', 'async def f():\n' + ' async with a:\n  pass\n' * 500, 'type X[T: (' + 'int,' * 500 + ')] = T', 'with ' + 'a,' * 300 + 'b: pass', 'x: ' + '"' * 1 + "int" + '"' * 1, 'def f[**P, *T](): pass', 'for x in y:\n continue\nelse:\n break', 'return', 'del ' + '(' * 90 + 'x' + ')' * 90, 'from __future__ import annotations\nx: (yield)', 'import ' + 'a.' * 100 + 'b', 'raise x from ' * 50]:
    try: exec(compile(t, 'x', 'exec'), {}); n += 1
    except Exception as e: pass
print('alive', n)
