# id: exception-ring-large-messages
# class: bypass-limit
# expect: contained
# technique: an exception chain closed to a ring, each link with a large message
# source: own
# verified: no
errors = [ValueError("x" * 5000) for _ in range(300)]
for a, b in zip(errors, errors[1:] + errors[:1]):
    a.__cause__ = b
raise errors[0]
