# id: forward-ref-tokens
# class: escape
# expect: contained
# technique: text that typing's scan takes for names and the parser for more: keywords glued to digits, strings with prefixes, NFKC letters, brackets across strings
# source: own
# verified: no
import typing
ran = []
class R:
    def __getitem__(self, k): ran.append(k); return int
    def __iter__(self): ran.append('iter'); return iter([1])
r = R()
def call(): ran.append('called'); return int
for t in ('[1for x in r]', '1if call else int', 'r[1for x in r]', '\uff4c\uff41\uff4d\uff42\uff44\uff41: 1', 'r["(" ](call)', "r['a' 'b']", 'call\t()', 'call\x0c()', 'call ()', '(call)()', 'r[0](1)', 'rb"x"[0]', 'f"{call()}"', 'F\'{call()}\'', '(call)(*r)', '[call][0]()', 'not()', 'r[()]', '{1}', '*r', '1_for', '0xfor x', '0or[0for x in r]', "t'{call()}'", 'call\u00a0()', 'call\u3000()', "r['\\N{LEFT PARENTHESIS}']", '"call()"', "r[\"'\"](call)[\"'\"]"):
    try:
        f = typing.ForwardRef(t)
    except SyntaxError: continue
    try:
        def g(): pass
        g.__annotations__ = {'x': f}
        typing.get_type_hints(g)
    except Exception as e: pass
    print(repr(t), ran); ran.clear()
    if 'called' in ran: print('ESCAPED:forward-ref-tokens a call in a type')
