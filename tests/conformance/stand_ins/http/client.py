"""A class that a test names; nobody raises it."""


class HTTPException(Exception):
    pass
