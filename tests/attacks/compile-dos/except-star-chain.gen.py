# id: except-star-chain
# class: compile-dos
# expect: contained
# technique: one try statement with 20000 except* clauses
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("try:\n    pass")
for i in range(20_000):
    print(f"except* ValueError as e{i}:\n    x = e{i}")
