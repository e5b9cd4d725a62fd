# Public names that a module's __all__ leaves out, and types of patterns.
import collections
import configparser
import contextlib
import copy
import enum
import html
import operator
import re
import statistics
import string
import typing

print(issubclass(dict, collections.abc.Mapping), html.entities.name2codepoint["amp"])
print(issubclass(configparser.NoSectionError, configparser.Error),
      contextlib.AsyncContextDecorator.__name__, enum.show_flag_values(5),
      statistics.LinearRegression(1, 2))
print(copy.error is copy.Error, operator.__add__(2, 3), operator.__contains__([1], 1))
print(typing.Pattern[str].__origin__ is re.Pattern, isinstance(re.compile("a"), typing.Pattern))


class Marked(string.Template):
    pattern = re.compile(r"%(?:(?P<escaped>%)|(?P<named>[a-z]+)|<(?P<braced>[a-z]+)>|(?P<invalid>))")


print(Marked("%who and %<what>s, %%").substitute(who="you", what="thing"))
print(string.Template("$who likes ${what}; $$5").substitute(who="tim", what="kung pao"))
