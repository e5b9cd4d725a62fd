# id: elif-chain
# class: compile-dos
# expect: contained
# technique: one if statement with 60000 elif branches
# source: own
# verified: yes (MemoryError at 2 GB)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = 1\nif x == 0:\n    pass")
for i in range(60000):
    print(f"elif x == {i + 2}:\n    x = {i}")
