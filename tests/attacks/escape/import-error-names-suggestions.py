# id: import-error-names-suggestions
# class: escape
# expect: blocked
# technique: traceback imports the module that an ImportError names, to suggest one of its names
# source: own
# verified: no
import traceback

for module, wrong in (("sys", "module"), ("_terrarium", "subclasse"), ("warnings", "_getcategor"),
                      ("builtins", "exe"), ("_io", "FileI"), ("posix", "syste")):
    try:
        raise ImportError("no", name=module, name_from=wrong)
    except ImportError as error:
        for text in traceback.format_exception(error):
            if "Did you mean" in text:
                print("ESCAPED:import-error-names-suggestions")
