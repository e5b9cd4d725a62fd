"""patch, with a Mock that remembers calls."""

import functools
import importlib
import unittest


class Mock:
    def __init__(self, return_value=None, side_effect=None, wraps=None, **attributes):
        self.return_value, self.side_effect, self.wraps = return_value, side_effect, wraps
        self.call_args_list = []
        for name, value in attributes.items():
            setattr(self, name, value)

    def __call__(self, *args, **kwargs):
        self.call_args_list.append((args, kwargs))
        effect = self.side_effect
        if isinstance(effect, BaseException) or (
                isinstance(effect, type) and issubclass(effect, BaseException)):
            raise effect
        if callable(effect):
            return effect(*args, **kwargs)
        if effect is not None:
            if isinstance(effect, (list, tuple)):
                self.side_effect = effect = iter(effect)
            return next(effect)
        if self.wraps is not None:
            return self.wraps(*args, **kwargs)
        return self.return_value

    @property
    def call_count(self):
        return len(self.call_args_list)

    called = property(lambda self: bool(self.call_args_list))

    def reset_mock(self):
        self.call_args_list = []

    @property
    def mock_calls(self):
        return self.call_args_list

    def assert_called_once_with(self, *args, **kwargs):
        if self.call_args_list != [(args, kwargs)]:
            raise AssertionError(f"calls {self.call_args_list}")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"calls {self.call_args_list}")

    def assert_called(self):
        if not self.called:
            raise AssertionError("was not called")

    def assert_not_called(self):
        if self.called:
            raise AssertionError("was called")


MagicMock = Mock
DEFAULT = object()


class Patch:
    """A context manager, and a decorator that hands the mock on."""

    def __init__(self, find, name, new=DEFAULT, create=False, **attributes):
        self.create = create
        self.find, self.name, self.new, self.attributes = find, name, new, attributes

    def __enter__(self):
        self.owner = self.find()
        self.own = self.name in vars(self.owner)
        self.before = None if self.create else getattr(self.owner, self.name)
        value = Mock(**self.attributes) if self.new is DEFAULT else self.new
        try:
            setattr(self.owner, self.name, value)
        except TypeError as error:
            raise unittest.SkipTest(f"changes the library: {error}") from None
        return value

    def __exit__(self, *error):
        if self.own:
            setattr(self.owner, self.name, self.before)
        else:
            delattr(self.owner, self.name)

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            with self as value:
                more = (value,) if self.new is DEFAULT else ()
                return function(*args, *more, **kwargs)
        return wrapper


def resolve(path):
    """The object of a dotted path: the longest module, then attributes."""
    first, *rest = path.split(".")
    value = importlib.import_module(first)
    for name in rest:
        value = getattr(value, name)
    return value


def patch(target, new=DEFAULT, **attributes):
    owner, _, name = target.rpartition(".")
    return Patch(lambda: resolve(owner), name, new, **attributes)


def patch_object(owner, name, new=DEFAULT, **attributes):
    return Patch(lambda: owner, name, new, **attributes)


patch.object = patch_object
