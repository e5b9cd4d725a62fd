"""As much of test.support as the tests use, for an interpreter without processes,
threads, files, collector or C test modules. Tests of CPython's own details run, but
for those that need what guests cannot see."""

import contextlib
import functools
import io
import sys
import unittest

NO_INTERNALS = "looks into the interpreter (collector, C test modules, sizes, code)"
BIG = "needs gigabytes"

verbose = 0
failfast = False
use_resources = ()
max_memuse = 0
real_max_memuse = 0
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32
LOOPBACK_TIMEOUT = SHORT_TIMEOUT = LONG_TIMEOUT = INTERNET_TIMEOUT = 10.0
MS_WINDOWS = is_jython = is_android = is_emscripten = is_wasi = False
is_apple = is_apple_mobile = is_s390x = False
Py_DEBUG = Py_GIL_DISABLED = Py_TRACE_REFS = False
PGO = False
has_fork_support = has_subprocess_support = has_socket_support = False
has_strftime_extensions = True
HAVE_DOCSTRINGS = HAVE_PY_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = True
REPO_ROOT = TEST_HOME_DIR = STDLIB_DIR = "/absent"
NHASHBITS = sys.hash_info.width


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ, NEVER_EQ = _AlwaysEqual(), _NeverEqual()


class _Largest:
    """More than anything but itself."""

    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return not self == other

    def __ge__(self, other):
        return True


class _Smallest:
    """Less than anything but itself."""

    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __lt__(self, other):
        return not self == other

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other


LARGEST, SMALLEST = _Largest(), _Smallest()


class BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


def same(item):
    return item


def always(*args, **kwargs):
    """A decorator that takes arguments and changes nothing."""
    return same


def skipping(reason):
    """A decorator, with or without arguments, that skips."""
    def decorate(*args, **kwargs):
        if len(args) == 1 and callable(args[0]) and not kwargs:
            return unittest.skip(reason)(args[0])
        return unittest.skip(reason)
    return decorate


cpython_only = same
refcount_test = unittest.skip("counts references")
requires_limited_api = requires_specialization = unittest.skip(NO_INTERNALS)
requires_docstrings = unittest.skip("docstrings of the library are left out")
requires_IEEE_754 = same
requires_fork = skipping("no processes")
requires_subprocess = skipping("no processes")
requires_working_socket = skipping("no sockets")
bigaddrspacetest = unittest.skip(BIG)
no_tracing = skip_if_pgo_task = force_not_colorized = same
force_not_colorized_test_class = without_optimizer = same
requires_zlib = requires_gzip = requires_bz2 = requires_lzma = always
requires_gil_enabled = requires_mac_ver = requires_linux_version = always
anticipate_failure = always
skip_if_sanitizer = always
skip_on_s390x = skip_if_buggy_ucrt_strfptime = same
nomemtest = same


def is_resource_enabled(resource):
    """Time is the run's own."""
    return resource == "cpu"


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or f"resource {resource} is off by default")


def requires_resource(resource):
    if is_resource_enabled(resource):
        return same
    return unittest.skip("a resource of regrtest that is off by default")


def check_sanitizer(**kinds):
    return False


darwin_malloc_err_warning = always


def linked_to_musl():
    return False


def impl_detail(msg=None, **guards):
    return same if check_impl_detail(**guards) else unittest.skip(msg or NO_INTERNALS)


def check_impl_detail(**guards):
    """A detail of CPython's that shows in values holds here too."""
    return guards.get("cpython", not any(guards.values()) if guards else True)


def bigmemtest(size, memuse, dry_run=True):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest(BIG)
            return function(self, 5147)
        return wrapper
    return decorate


@contextlib.contextmanager
def captured_output(name):
    before, stream = getattr(sys, name), io.StringIO()
    setattr(sys, name, stream)
    try:
        yield stream
    finally:
        setattr(sys, name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


@contextlib.contextmanager
def swap_attr(owner, name, value):
    had, before = hasattr(owner, name), getattr(owner, name, None)
    setattr(owner, name, value)
    try:
        yield before
    finally:
        if had:
            setattr(owner, name, before)
        else:
            delattr(owner, name)


@contextlib.contextmanager
def swap_item(owner, key, value):
    had, before = key in owner, owner.get(key)
    owner[key] = value
    try:
        yield before
    finally:
        if had:
            owner[key] = before
        else:
            owner.pop(key, None)


@contextlib.contextmanager
def unchanged(*args, **kwargs):
    yield


disable_gc = unchanged
suppress_immortalization = unchanged
SuppressCrashReport = unchanged
setswitchinterval = lambda interval: None
reap_children = lambda: None


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    """The guest's own recursion limit stands: policy sets it."""
    yield


@contextlib.contextmanager
def adjust_int_max_str_digits(digits):
    raise unittest.SkipTest("the limit of int digits is the policy's, not the guest's")
    yield


@contextlib.contextmanager
def set_recursion_limit(limit):
    raise unittest.SkipTest("the recursion limit is the policy's, not the guest's")
    yield


def get_c_recursion_limit():
    return 10_000


def exceeds_recursion_limit():
    return 150_000


def gc_collect():
    """Reference counting frees what is not in a cycle; there is nothing to ask for."""


def check_free_after_iterating(test, iterator, case, args=()):
    done = False

    def exhaust():
        class Iterator(case):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(it)
                except StopIteration:
                    pass

        it = iterator(Iterator(*args))
        test.assertRaises(StopIteration, next, it)

    exhaust()
    test.assertTrue(done)


def check_syntax_error(test, statement, errtext="", *, lineno=None, offset=None):
    with test.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    test.assertIsNotNone(error.lineno)
    if lineno is not None:
        test.assertEqual(error.lineno, lineno)
    test.assertIsNotNone(error.offset)
    if offset is not None:
        test.assertEqual(error.offset, offset)


def check_disallow_instantiation(test, kind, *args, **kwargs):
    module, name = kind.__module__, kind.__name__
    full = f"{module}.{name}" if module != "builtins" else name
    with test.assertRaises(TypeError) as caught:
        kind(*args, **kwargs)
    test.assertEqual(str(caught.exception), f"cannot create '{full}' instances")


def check__all__(test, module, name_of_module=None, extra=(), not_exported=()):
    raise unittest.SkipTest("a guest's module is a facade made of __all__")


def check_sizeof(test, value, size):
    raise unittest.SkipTest(NO_INTERNALS)


def calcobjsize(layout):
    raise unittest.SkipTest(NO_INTERNALS)


calcvobjsize = calcobjsize


def get_attribute(owner, name):
    try:
        return getattr(owner, name)
    except AttributeError:
        raise unittest.SkipTest(f"{owner!r} has no {name}") from None


def findfile(name, subdir=None):
    raise unittest.SkipTest("reads a file: " + name)


def open_urlresource(url, *args, **kwargs):
    raise unittest.SkipTest("no sockets")


def run_in_subinterp(code):
    raise unittest.SkipTest("no interpreters inside a guest")


run_in_subinterp_with_config = run_in_subinterp


def run_with_locale(category, *locales):
    return unittest.skip("there is one locale")


run_with_locales = run_with_locale


def run_with_tz(zone):
    return unittest.skip("there is one time zone, UTC")


def load_package_tests(directory, loader, tests, pattern):
    return tests


def sortdict(mapping):
    return "{" + ", ".join(f"{k!r}: {v!r}" for k, v in sorted(mapping.items())) + "}"


def subTests(names, values, /, *, _do_cleanups=False):
    names = names.replace(",", " ").split() if isinstance(names, str) else names

    def decorate(function):
        @functools.wraps(function)
        def wrapper(self, /, *args, **kwargs):
            for value in values:
                parts = (value,) if len(names) == 1 else value
                parameters = dict(zip(names, parts))
                with self.subTest(**parameters):
                    function(self, *args, **parameters, **kwargs)
                if _do_cleanups:
                    self.doCleanups()
        return wrapper
    return decorate


class catch_unraisable_exception:
    def __enter__(self):
        raise unittest.SkipTest("hooks of sys are the host's")

    def __exit__(self, *error):
        pass


class CPUStopwatch:
    """There is no clock to be fast by; work is bounded by the run's budget."""

    seconds = 0.0

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass
