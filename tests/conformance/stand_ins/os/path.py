"""Paths as text."""


def join(*parts):
    return "/".join(parts)


def dirname(path):
    return path.rpartition("/")[0]


def basename(path):
    return path.rpartition("/")[2]


def split(path):
    return dirname(path), basename(path)


def abspath(path):
    return path


realpath = normpath = abspath


def splitext(path):
    stem, dot, ending = path.rpartition(".")
    return (stem, dot + ending) if dot else (path, "")


def isdir(path):
    return False


exists = isfile = isdir
