# id: ctypes-string-at
# class: crash
# expect: contained
# technique: raw memory access through ctypes
# source: own
# verified: yes (SIGSEGV)
import ctypes
ctypes.string_at(8)
