# id: lnotab-long
# class: compile-dos
# expect: contained
# technique: one statement spread over many lines: location table size
# source: own
# verified: yes (memory: , peak 270 MB)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("def f(a):\n return [" + "\n" * 30000 + ",\n".join("a(\n%d)" % i for i in range(100000)) + "]")
