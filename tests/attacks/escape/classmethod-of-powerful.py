# id: classmethod-of-powerful
# class: escape
# expect: contained
# technique: classmethod.__init__ again on Enum's _convert_ and _generate_next_value_, on Fraction's and datetime's makers: what library code calls while it works
# source: own
# verified: no
import enum, fractions, decimal, statistics, random, collections, urllib.parse
hits = []
for cls in (enum.EnumType, enum.Enum, enum.Flag, fractions.Fraction, collections.Counter, collections.OrderedDict, collections.ChainMap, urllib.parse.SplitResult, statistics.NormalDist, random.Random):
    for k, v in cls.__dict__.items():
        if type(v) in (classmethod, staticmethod):
            try: type(v).__init__(v, lambda *a, _k=(cls.__name__, k), **kw: hits.append(_k))
            except Exception as e: print(repr(e))
def tr(f):
    try: f()
    except Exception as e: pass
tr(lambda: fractions.Fraction(1.5) + 1); tr(lambda: fractions.Fraction.from_float(1.5)); tr(lambda: statistics.mean([fractions.Fraction(1, 3), 1]))
tr(lambda: collections.Counter.fromkeys('a')); tr(lambda: collections.ChainMap.fromkeys('a')); tr(lambda: urllib.parse.urljoin('http://a/b', 'c')); tr(lambda: enum.Enum('A', 'b c')); tr(lambda: enum.Flag('F', 'a b')(3))
if hits: print('ESCAPED:classmethod-of-powerful library code calls the program for', sorted(set(hits)))
