# id: testinternalcapi-internals
# class: escape
# expect: blocked
# technique: internal test module exposes interpreter internals
# source: own
# verified: yes
import _testinternalcapi
if _testinternalcapi.get_configs():
    print("ESCAPED:testinternalcapi-internals")
