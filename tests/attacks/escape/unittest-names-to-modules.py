# id: unittest-names-to-modules
# class: escape
# expect: blocked
# technique: names given to unittest become modules and functions
# source: own
# verified: no
import unittest
loader = unittest.TestLoader()
for name in ("os.system", "os", "sys.modules", "builtins.exec", "_terrarium.namespace", "unittest.case.sys",
             "__builtins__", "asyncio.events"):
    for call in (loader.loadTestsFromName, lambda n: loader.loadTestsFromNames([n]),
                 lambda n: unittest.main(module=n, exit=False, argv=["x"])):
        try:
            result = call(name)
        except (AttributeError, TypeError, ImportError, PermissionError):
            continue
        found = getattr(result, "module", None)
        if found is not None and any(not key.startswith("__") for key in vars(found)):
            print("ESCAPED:unittest-names-to-modules", name)
try:
    loader.discover("/")
    print("ESCAPED:unittest-names-to-modules")
except (PermissionError, AttributeError):
    pass
raise SystemExit("nothing found")
