# id: warnings-module-kept
# class: escape
# expect: blocked
# technique: catch_warnings keeps the module that it changes
# source: own
# verified: yes
import warnings

manager = warnings.catch_warnings()
holders = [manager, getattr(manager, "_module", None)]
for holder in holders:
    for name in ("sys", "_warnings_defaults", "__dict__", "__builtins__", "__name__", "filters"):
        try:
            found = getattr(holder, name)
        except Exception:
            continue
        if name in ("sys", "__builtins__") or type(found).__name__ == "module":
            print("ESCAPED:warnings-module-kept")
for holder in holders:
    try:
        type(holder)._NAMES = {"sys", "globals"}
        if holder.sys:
            print("ESCAPED:warnings-module-kept")
    except Exception:
        pass
