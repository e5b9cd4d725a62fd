# id: hook-is-charged
# class: bypass-limit
# expect: contained
# technique: a Python hook that a load calls many times (specialised call sites): is each round charged?
# source: own
# verified: no
import enum
n = [0]
def value(self):
    n[0] += 1
    for i in range(ROUNDS): pass
    return self._value_
enum.Enum.__dict__['value'].fget = value
import string, textwrap, json, logging, tomllib, configparser, html.parser, csv, fractions, decimal, shlex, statistics
print(n)
