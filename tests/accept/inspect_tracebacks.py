# Error reports as programs make them: formatted exceptions, chains, notes.
import traceback


class ConfigError(Exception):
    def __init__(self, key, value):
        super().__init__(key, value)
        self.key, self.value = key, value

    def __str__(self):
        return f"bad value {self.value!r} for {self.key}"


def to_port(text):
    try:
        port = int(text)
    except ValueError as e:
        raise ConfigError("port", text) from e
    if not 0 < port < 65536:
        error = ConfigError("port", port)
        error.add_note("ports are between 1 and 65535")
        raise error
    return port


def attempt(text):
    try:
        return to_port(text)
    except ConfigError as e:
        lines = traceback.format_exception_only(type(e), e)
        print("".join(lines), end="")
        chain = []
        while e:
            chain.append(type(e).__name__)
            e = e.__cause__
        return " <- ".join(chain)


for text in ("80", "http", "70000"):
    print(repr(text), attempt(text))
group = ExceptionGroup("several", [ValueError("one"), TypeError("two")])
print("".join(traceback.format_exception_only(group)), end="")
print("".join(traceback.format_exception_only(SyntaxError("bad", ("f.py", 2, 5, "x = = 1\n")))), end="")
