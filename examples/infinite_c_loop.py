# One call that stays in C for longer than the universe is old: the hash of a
# tuple that holds itself twice, sixty levels deep, visits 2**60 tuples. It runs
# no bytecode, allocates nothing and never looks for signals.
print("about to hash")
nested = ()
for _ in range(60):
    nested = (nested, nested)
hash(nested)
