# id: testinternalcapi-fatal
# class: crash
# expect: contained
# technique: deliberate abort from the test support modules
# source: own
# verified: yes (SIGABRT)
import _testcapi
_testcapi.fatal_error(b"terrarium")
