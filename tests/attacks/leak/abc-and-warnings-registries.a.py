# id: abc-and-warnings-registries
# class: leak
# expect: contained
# technique: registries of abstract classes and warnings, seen by the next tenant
# part: a
# source: own
# verified: yes
import collections.abc
import contextvars
import warnings


class Mine:
    pass


collections.abc.Sized.register(Mine)
warnings.simplefilter("error")
collections.abc.Sized.leak = Mine
contextvars.ContextVar.leak = None
