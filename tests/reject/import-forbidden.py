# Programs for rule import-forbidden; the format is described in tests/corpus/reject.py.
import os ### "import-forbidden: module 'os' is not offered"
import math, subprocess ### "'subprocess'"
from marshal import loads ### "'marshal'"
import os.path as p ### "'os.path'"
def f():
    import ctypes ### "'ctypes'"
---
# policy: deny_modules = ["math"]
import math ### "'math'"
import json
---
# A program that can do without it.
try:
    import numpy
except ImportError:
    numpy = None
try:
    from yaml import load
except (KeyError, ModuleNotFoundError):
    load = None
---
try:
    import numpy ### "'numpy'"
except ValueError:
    pass
finally:
    pass
