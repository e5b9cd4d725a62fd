"""Tests that start threads."""

import unittest


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest("no threads")
    return unittest.skip("no threads")


def reap_threads(function):
    return unittest.skip("no threads")(function)


def join_thread(thread, timeout=None):
    raise unittest.SkipTest("no threads")


def run_concurrently(*args, **kwargs):
    raise unittest.SkipTest("no threads")
