# id: bytearray-buffer-flags
# class: crash
# expect: contained
# technique: bytearray().__buffer__ with an odd flag value
# source: GH python/cpython issue 126980
# verified: no (plain CPython 3.13.0: rc 1, SystemError: deallocated bytearray object has exported buffers)
b = bytearray(b"abc")
b.__buffer__(256)
