"""Lines of the running script, for traceback. There are no files."""

import _terrarium


def getline(filename, lineno, module_globals=None):
    return _terrarium.source_line(filename, lineno)


def _getline_from_code(code, lineno):
    return ""


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False
