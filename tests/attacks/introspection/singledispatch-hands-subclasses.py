# id: singledispatch-hands-subclasses
# class: introspection
# expect: blocked
# technique: singledispatch looks subclasses of object up among the bases of what says that it is a class
# source: own
# verified: yes
import collections.abc
import functools

handed = []


class Spy:
    def __hash__(self):
        return Spy.answer

    def __eq__(self, other):
        handed.append(other)
        return False


class Meta(type):
    def __hash__(cls):
        return Spy.answer

    def __eq__(cls, other):
        handed.append(other)
        return cls is other


class Claims:
    """No class, and it has what one has."""


@functools.singledispatch
def general(value):
    return "general"


@general.register(collections.abc.Sized)
@general.register(collections.abc.Container)
@general.register(collections.abc.Collection)
def abstract(value):
    return "abstract"


PUBLIC = [object, collections.abc.Sized, collections.abc.Container, collections.abc.Collection,
          collections.abc.Iterable]
for wanted in int, dict, type, OSError, collections.abc.Mapping, collections.abc.ItemsView:
    Spy.answer = hash(wanted)
    claims = Claims()
    setattr(claims, "__mr" + "o__", (Spy(),))
    setattr(claims, "__bas" + "es__", (object,))

    class Pretends(metaclass=Meta):
        def __len__(self):
            return 0

        def __iter__(self):
            return iter(())

        def __contains__(self, item):
            return False

    class Value:
        @property
        def __class__(self):
            return claims

    for ask in (lambda: general.dispatch(claims), lambda: general(Value()),
                lambda: general(Pretends()), lambda: general.dispatch(Pretends)):
        try:
            ask()
        except Exception:
            pass
    if any(wanted is found for found in handed):
        print("ESCAPED:singledispatch-hands-subclasses")
