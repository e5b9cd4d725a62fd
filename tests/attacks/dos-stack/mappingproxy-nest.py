# id: mappingproxy-nest
# class: dos-stack
# expect: contained
# technique: iteration and method calls forwarded through a deep chain of read-only proxies
# source: own
# verified: no (plain CPython 3.13.0: exit code 1, RecursionError: maximum recursion depth exceeded while calli)
import types

proxy = {"a": 1}
for _ in range(500_000):
    proxy = types.MappingProxyType(proxy)
proxy.get("a")
list(proxy)
