# id: unittest-loader-dotted-names
# class: introspection
# expect: blocked
# technique: unittest's loader is asked for dotted names that lead through modules
# source: own
# verified: no
import unittest

names = ["os.system", "sys.modules", "builtins.open", "unittest.sys.modules", "unittest.case.sys",
         "__main__.__builtins__", "__main__.unittest.main.__globals__", "subprocess.Popen"]
for name in names:
    try:
        suite = unittest.defaultTestLoader.loadTestsFromName(name)
    except Exception as error:
        print(name, type(error).__name__)
        continue
    for test in suite:
        if "modules" in vars(test) or hasattr(test, "system"):
            print("ESCAPED:unittest-loader-dotted-names")
raise LookupError("nothing was found")
