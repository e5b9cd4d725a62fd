# id: import-relative-forged-package
# class: escape
# expect: blocked
# technique: a forged __package__ makes a relative import reach internal submodules
# source: own
# verified: yes
for package in ("json", "collections", "encodings", "re"):
    for name in ("decoder", "scanner", "aliases", "_compiler", "_constants"):
        try:
            module = __import__(name, {"__package__": package, "__name__": package}, {}, ("x",), 1)
            if hasattr(module, "re") or hasattr(module, "_json") or hasattr(module, "sys"):
                print("ESCAPED:import-relative-forged-package")
        except ImportError:
            pass
