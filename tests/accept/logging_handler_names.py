# logging keeps its named handlers in a weak table, which is walked.
import logging

first = logging.StreamHandler()
first.name = "first"
second = logging.NullHandler()
second.set_name("second")
print(sorted(logging.getHandlerNames()))
print(logging.getHandlerByName("second") is second)
first.name = "renamed"
del second
print(sorted(logging.getHandlerNames()))
