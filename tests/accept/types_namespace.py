# SimpleNamespace, read-only views, dynamic classes, checks against the types module.
from types import (BuiltinFunctionType, EllipsisType, FunctionType, GeneratorType, LambdaType, MappingProxyType, MethodType, NoneType,
                   NotImplementedType, SimpleNamespace, UnionType, new_class)

config = SimpleNamespace(host="localhost", port=80, opts=SimpleNamespace(debug=False))
config.opts.debug = True
print(config, config == SimpleNamespace(**vars(config)), vars(config.opts))
settings = {"a": 1}
view = MappingProxyType(settings)
settings["b"] = 2
print(view, view["b"], len(view), view | {"c": 3}, dict(view))
for wrong in (lambda: view.update(x=1), lambda: view.__setitem__("x", 1), lambda: config.nope):
    try:
        wrong()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


def plain():
    yield


class Thing:
    def method(self):
        return self


thing = Thing()
kinds = [FunctionType, LambdaType, MethodType, BuiltinFunctionType, GeneratorType, NoneType, EllipsisType, NotImplementedType, UnionType]
for value in (plain, lambda: 0, thing.method, len, plain(), None, ..., NotImplemented, int | None, 5):
    print([k.__name__ for k in kinds if isinstance(value, k)])
thing.extra = MethodType(lambda self, x: (type(self).__name__, x), thing)
print(thing.extra(3), thing.method() is thing, thing.method == Thing().method)
Made = new_class("Made", (Thing,), {}, lambda ns: ns.update(answer=42, hello=lambda self: f"hello from {type(self).__name__}"))
print(Made.__name__, Made.answer, Made().hello(), Made().method().__class__.__mro__[1].__name__)
