"""Ordinary text of each construct of Python's, as long as is wanted.

A row of TEXTS is repeated, with its number for $, until the text has the length; what a person or a
generator of tables writes, and nothing that is made to be hard to compile.
"""

# name: before, the row, after.
TEXTS = {
    # literals and expressions
    "list": ("T = [\n", "    ($, 'name$', $.5, [1, 2, $], {'k': $}),\n", "]\n"),
    "dict": ("T = {\n", "    'key$': {'a': [$], 'b': (T0, $)},\n", "}\n"),
    "set": ("T = {\n", "    'value$', $, b'$',\n", "}\n"),
    "numbers": ("T = [", "$,", "]\n"),
    "strings-joined": ("T = (\n", "    'line $ of the text'\n", ")\n"),
    "string-of-lines": ("T = '''\n", "line $ of a text\n", "'''\n"),
    "expression": ("x = 1\n", "y$ = (x + $ * x - x / 3 + x ** 2) % 7 < 5 and not x or x is None\n",
                   ""),
    "sum": ("x = T = 1\n", "T += x + x + x - x * x // $\n", ""),
    "comparisons": ("x = 1\n", "y$ = 0 <= x < $ <= 9 != x in T not in T is None\n", ""),
    "conditions-or": ("x = 1\n", "if x == $ or x == 2 or x == 3 and x != $ or x in (1, 2): T = $\n",
                      ""),
    "conditional": ("x = 1\n", "y$ = x if x else $ if x > $ else -x\n", ""),
    "calls": ("", "print($, len('x'), sep='', end=max(1, *T, **K).a.b[$].c(n=$))\n", ""),
    "subscripts": ("", "T[$][$:$ + 1, ::2][-1] = T[$].a[$]\n", ""),
    "lambda": ("T = [\n", "    lambda a, b=$: a + b if a else b,\n", "]\n"),
    "walrus": ("", "if (y$ := len('x')) > $: print(y$)\n", ""),
    "comprehension": ("x = [1]\n",
                      "l$ = [a + b for a in x if a for b in x]; d$ = {k: v for k, v in zip(x, x)}\n",
                      ""),
    "generator": ("x = [1]\n", "y$ = sum(a * $ for a in x if a > $)\n", ""),
    "fstring": ("x = 1\n", "s$ = f'{x} and {x:>{x}} {x!r:>10} {x + $=} {T[x] if x else $} {{}}'\n",
                ""),
    "fstring-print": ("a = b = 1\n", "print(f'{a} {b} {a} {b} {a}')\n", ""),
    "fstring-of-lines": ("a = b = 1\nT = f'''\n", "<tr><td>{a}</td><td>{b:>5}</td></tr>\n", "'''\n"),
    "fstring-on-a-line": ("a = b = 1\nT = f'", "{a},{b!r} ", "'\n"),
    "fstring-debug": ("a = b = 1\n", "print(f'{a=} {b + $ = } {a=:>5}')\n", ""),
    "fstring-in-fstring": ("a = 1\n", "print(f'{a} {f\"{a} {f'{a}'}\"}')\n", ""),
    # statements
    "assignments": ("", "v$ = $\n", ""),
    "unpacking": ("", "a$, (b$, *c$), d$ = 1, (2, 3, 4), 5\n", ""),
    "augmented": ("x = 1\n", "x += $; x -= 1; x *= 2; x //= 3; x |= 4\n", ""),
    "annotated": ("", "v$: int = $\n", ""),
    "delete": ("", "v$ = 1; del v$\n", ""),
    "assert": ("x = 1\n", "assert x == $ or x, f'not {x}'\n", ""),
    "import": ("", "from math import sin as s$\n", ""),
    "if": ("x = 1\n", "if x > $:\n    x = $\nelif x < 3:\n    x = 2\nelse:\n    x = 1\n", ""),
    "for": ("", "for i in range($):\n    if i % 2: continue\n    print(i)\nelse:\n    i = 1\n", ""),
    "while": ("x = 1\n", "while x < $:\n    x += 1\n    if x == 4: break\n", ""),
    "try": ("", "try:\n    a = {}[$]\nexcept (KeyError, ValueError) as e:\n    pass\n"
            "finally:\n    b = 1\n", ""),
    "try-star": ("", "try:\n    a = {}[$]\nexcept* KeyError as e:\n    print(e)\n", ""),
    "with": ("", "with T(1) as a$, T(2) as b$:\n    c$ = a$\n", ""),
    "match": ("x = 5\nmatch x:\n", "    case $: print($)\n", ""),
    "match-patterns": ("x = 5\nmatch x:\n",
                       "    case ('a', $, {'k': v}) | ['b', v, $] if v: print($)\n"
                       "    case T(a=$, b=v): print(v)\n", ""),
    "raise": ("x = 0\n", "if x: raise ValueError('$') from None\n", ""),
    "comments": ("", "# line $\n\nx = $  # why\n", ""),
    "semicolons": ("", "x = $; ", "\n"),
    "continued": ("T = [1", ", \\\n    $", "]\n"),
    # functions and classes
    "functions": ("", "def f$(a, b=$, *args, **kw):\n    '''text'''\n    for i in range(a):\n"
                  "        yield i + b\n", ""),
    "annotations": ("", "def f$(a: Optional[List[int]] = None, *, b: Dict[str, int] = {}) -> int: ...\n",
                    ""),
    "type-parameters": ("", "def f$[T: int, *Ts](a: T) -> T: return a\ntype A$[X] = list[X]\n", ""),
    "decorators": ("", "@T($)\n@U\ndef f$(): pass\n", ""),
    "closures": ("", "def f$(a):\n    b = $\n    def g(c):\n        nonlocal b\n        b += a + c\n"
                 "        return b\n    return g\n", ""),
    "async": ("", "async def f$(x):\n    async with x as y:\n        await y\n"
              "    async for z in y:\n        await z\n    return [a async for a in x]\n", ""),
    "classes": ("", "class C$:\n    x: int = $\n    def __init__(self):\n        self.a = 1\n"
                "    @property\n    def p(self):\n        return self.a\n", ""),
    "methods": ("class C:\n", "    def m$(self, a):\n        self.a = a\n        return super().m(a)\n",
                ""),
    "functions-in-a-function": ("def f(x):\n", "    def g$(y): return x + y\n", "    return g1(1)\n"),
    "lambdas-in-a-function": ("def f(x):\n    T = []\n", "    T.append(lambda y: x + y + $)\n", ""),
    "comprehensions-in-a-function": ("def f(x):\n", "    y$ = [a * $ for a in x]\n", ""),
    "classes-in-a-function": ("def f(x):\n", "    class C$:\n        def m(self): return x\n", ""),
    "globals-in-functions": ("", "def f$():\n    global g$\n    g$ = $\n", ""),
    "function-of-assignments": ("def f():\n", "    v$ = $\n", "    return v1\n"),
    "function-of-swaps": ("def f(a, b, c, d):\n", "    a, b, c, d = d, c, b, a\n", ""),
    "function-of-ifs": ("def f(x):\n", "    if x > $:\n        x = x - $\n", "    return x\n"),
    "function-of-loops": ("def f(x):\n", "    for i$ in range(2):\n        if i$: break\n"
                          "        x += i$\n    else:\n        x -= 1\n", ""),
    "function-of-tries": ("def f(x):\n", "    try:\n        x += $\n    except ValueError as e:\n"
                          "        return 1\n", ""),
    "function-of-withs": ("def f(x):\n", "    with x as y$:\n        x += $\n", ""),
    "function-of-yields": ("def f(x):\n", "    x = yield $\n", ""),
    "function-of-awaits": ("async def f(x):\n", "    x = await x($)\n", ""),
    "function-of-returns": ("def f(x):\n", "    if x == $: return '$'\n", ""),
    "class-of-fields": ("class C:\n", "    f$: int = $\n", ""),
    "enum": ("class C(T):\n", "    MEMBER_$ = '$'\n", ""),
}


# Those whose one statement grows are as long as people write them: before, the row, after, rows.
CHAINS = {
    "comparison-chain": ("a = b = 1\nT = a", " < b", "\n", 3000),
    "comparison-chain-short": ("a = b = 1\nT=a", "<b", "\n", 3000),
    "or-chain": ("x = 1\nT = (x == 0", " or\n    x == $", ")\n", 1500),
    "elif-chain": ("x = 1\nif x == 0:\n    pass\n", "elif x == $:\n    print($)\n", "", 150),
    "keywords": ("T = dict(", "name$=$, ", ")\n", 500),
    "attributes": ("T = x", ".a$", "\n", 150),
    "concatenation": ("x = T = 'a'\nT = (x", " +\n    '$'", ")\n", 180),
    "parameters": ("def f(", "p$=$, ", "): pass\n", 1000),
    "type-aliases": ("", "type A$[B]=B\n", "", 2000),
    "lambdas": ("T=[", "lambda:0,", "]\n", 5000),
}


def text_of(name, size):
  """Whole rows only, no longer than `size` bytes."""
  before, row, after = TEXTS[name]
  parts, number = [before], 1
  left = size - len(before) - len(after)
  while left > 0:
    part = row.replace("$", str(number))
    left -= len(part)
    if left >= 0:
      parts.append(part)
    number += 1
  return "".join(parts) + after


def chain_of(name):
  before, row, after, count = CHAINS[name]
  return before + "".join(row.replace("$", str(i)) for i in range(1, count + 1)) + after
