# logging takes warnings over, and gives them back.
import io
import logging
import warnings

stream = io.StringIO()
logging.basicConfig(stream=stream, format="%(name)s %(levelname)s")
logging.captureWarnings(True)
warnings.warn("taken over")
logging.captureWarnings(False)
print(stream.getvalue())
