# Programs for rule source-size; the format is described in tests/corpus/reject.py.
# policy-limits: source = "80"
# This comment makes the source longer than it may be by a few bytes. ### whole "source-size"
x = 1
