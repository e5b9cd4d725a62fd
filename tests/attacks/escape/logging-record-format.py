# id: logging-record-format
# class: escape
# expect: blocked
# technique: the formats of log records reach attributes
# source: own
# verified: no
import io
import logging
out = io.StringIO()
handler = logging.StreamHandler(out)
logger = logging.getLogger("x")
logger.addHandler(handler)
logger.propagate = False
FORMATS = ["{name.__class__.__mro__[1].__subclasses__}", "{args.__init__.__globals__}",
           "{exc_info[2].tb_frame}", "{msg.__class__.__init__.__globals__[sys]}",
           "{created.__class__.__base__.__subclasses__}"]
class Message:
    def method(self):
        pass
for format in FORMATS:
    try:
        handler.setFormatter(logging.Formatter(format, style="{", validate=False))
        try:
            1 / 0
        except ZeroDivisionError:
            logger.exception(Message())
    except Exception as error:
        print(type(error).__name__)
for format in ("%(__dict__)s", "%(__class__)s", "%(name.__class__)s"):
    handler.setFormatter(logging.Formatter(format, validate=False))
    logger.error("x")
text = out.getvalue()
if "__builtins__" in text or "frame object" in text or "built-in method __subclasses__" in text:
    print("ESCAPED:logging-record-format")
raise SystemExit("nothing found")
