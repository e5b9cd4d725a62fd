# id: import-internal-modules
# class: escape
# expect: blocked
# technique: the importer is asked for internal modules under every spelling
# source: own
# verified: yes
for name in ("builtins", "_guest_sys", "_terrarium", "_thread", "_io", "posix", "marshal", "_imp", "gc",
             "importlib", "_frozen_importlib", "codecs", "copyreg", "inspect"):
    for fromlist in ((), ("x",), ["*"]):
        try:
            __import__(name, {}, {}, fromlist, 0)
            print("ESCAPED:import-internal-modules")
        except ImportError:
            pass
