# id: logging-brace-format
# class: introspection
# expect: blocked
# technique: a formatter in style { reaches through a record's attributes to what is behind them
# source: own
# verified: yes
import logging

record = logging.makeLogRecord({"msg": "x", "thing": logging.Logger.makeRecord})
for path in ("{thing.__globals__}", "{thing.__code__.co_consts}", "{msg.__class__.__mro__[1].__subclasses__}",
             "{thing.__func__.__globals__[sys]}", "{args.__class__.__base__.__init__.__globals__}"):
    try:
        text = logging.Formatter(path, style="{", validate=False).format(record)
    except Exception as error:
        print(type(error).__name__)
        continue
    if "built-in" in text or "module" in text or "modules" in text:
        print("ESCAPED:logging-brace-format")
raise LookupError("nothing was found")
