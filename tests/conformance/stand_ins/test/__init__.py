"""The package that holds CPython's tests."""
