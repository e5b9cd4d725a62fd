# id: generic-alias-subst
# class: crash
# expect: contained
# technique: parameters of generic aliases answer the substitution protocol with wrong types and sizes
# source: own
# verified: yes
import types
import typing

turn = 0


class Parameter:
    has_default = property(lambda self: lambda: True)

    def answer(self, *args):
        global turn
        turn += 1
        answers = ((), (1,), [1, 2], None, 5, args, (self,) * 5, alias, "abc", (types.GenericAlias(tuple, (self,)),))
        return answers[turn % len(answers)]

    __typing_subst__ = __typing_prepare_subst__ = answer

    @property
    def __parameters__(self):
        return self.answer()

    @property
    def __typing_unpacked_tuple_args__(self):
        return self.answer()

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return turn % 2 == 0

    def __getitem__(self, key):
        return self.answer(key)

    def __mro_entries__(self, bases):
        return self.answer()


class Shifty(tuple):
    def __iter__(self):
        return iter([1] * 100)

    def __len__(self):
        return 100


alias = None
T, P, Ts = typing.TypeVar("T"), typing.ParamSpec("P"), typing.TypeVarTuple("Ts")
for _ in range(60):
    for args in ((Parameter(),), (Parameter(), T), (T, Parameter(), P), Shifty((Parameter(), T)), [T, [Parameter()]], Parameter(),
                 (typing.Unpack[Ts], Parameter()), (list[T], dict[T, Parameter()])):
        for origin in (list, dict, tuple, Parameter(), typing.Generic, None):
            try:
                alias = types.GenericAlias(origin, args)
            except Exception:
                continue
            for action in (lambda: alias[int], lambda: alias[int, str, bytes], lambda: alias[Parameter()], lambda: alias.__parameters__,
                           lambda: alias[()], lambda: repr(alias), lambda: alias == alias[int], lambda: hash(alias), lambda: next(iter(alias)),
                           lambda: alias | alias, lambda: alias.__mro_entries__(()), lambda: alias[Shifty((1, 2))], lambda: (*alias,),
                           lambda: types.GenericAlias(alias, alias), lambda: isinstance(1, alias), lambda: alias.__reduce__()):
                try:
                    action()
                except (Exception, RecursionError):
                    pass
