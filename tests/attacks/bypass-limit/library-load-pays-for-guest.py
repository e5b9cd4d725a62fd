# id: library-load-pays-for-guest
# class: bypass-limit
# expect: contained
# technique: decimal registers itself as a number while it loads, which asks each subclass of Number; a guest's answers for ever, on the allowance for loading
# source: own
# verified: no
import abc
import numbers


class Meta(abc.ABCMeta):
    def __subclasscheck__(cls, other):
        while True:
            pass


class Number(numbers.Number, metaclass=Meta):
    pass


import decimal
