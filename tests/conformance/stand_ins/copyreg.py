"""What pickling registers, for pickle.py of Lib that runs as guest code."""

import unittest_driver

unittest_driver.offered("copy")  # which loads it
for _name in ("__newobj__", "__newobj_ex__", "_extension_cache", "_extension_registry",
              "_inverted_registry", "_reconstructor", "_slotnames", "add_extension",
              "clear_extension_cache", "constructor", "dispatch_table", "pickle",
              "pickle_complex", "remove_extension"):
    globals()[_name] = unittest_driver.library_member("copyreg", _name)
