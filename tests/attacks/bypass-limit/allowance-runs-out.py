# id: allowance-runs-out
# class: bypass-limit
# expect: contained
# technique: endless C work in a load's hook (open fget) uses up the allowance for loading: the run ends by instructions, and the report says that it used next to none
# source: own
# verified: no
import functools, itertools, operator
import enum
enum.Enum.__dict__['value'].fget = functools.partial(operator.countOf, itertools.repeat(1))
import string, textwrap, tomllib, calendar, json, logging
print('went on')
