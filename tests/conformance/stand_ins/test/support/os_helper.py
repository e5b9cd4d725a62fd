"""Tests that use the disk."""

import unittest

TESTFN = "@test"
TESTFN_ASCII = TESTFN


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (
                isinstance(self.path, type) and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


def no_files(*args, **kwargs):
    raise unittest.SkipTest("no disk")


temp_cwd = temp_dir = change_cwd = rmtree = create_empty_file = no_files


def unlink(name):
    """What is not there is gone."""


class EnvironmentVarGuard:
    def __enter__(self):
        raise unittest.SkipTest("no environment")

    def __exit__(self, *error):
        pass
