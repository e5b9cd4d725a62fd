# Warnings that are shown once, of code without a table of its own.
import json
import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    for text in ("first", "second"):
        warnings.warn_explicit(text, UserWarning, "file", 1, "module")
print(json.dumps([str(entry.message) for entry in log]))
