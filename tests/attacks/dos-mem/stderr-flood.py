# id: stderr-flood
# class: dos-mem
# expect: killed
# technique: warnings, unraisable errors and redirected prints fill the error stream
# source: own
# verified: yes
import contextlib
import warnings


class Loud:
    def __del__(self):
        raise ValueError("x" * 100000)


warnings.simplefilter("always")
while True:
    Loud()
    warnings.warn("y" * 100000)
    with contextlib.redirect_stderr(None), contextlib.redirect_stdout(None):
        warnings.warn("z" * 100000)
        print("w" * 100000)
