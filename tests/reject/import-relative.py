# Programs for rule import-relative; the format is described in tests/corpus/reject.py.
from . import x ### "import-relative: a relative import is not allowed"
from ..y import z ### "import-relative"
