# id: traceback-host-path
# class: info
# expect: blocked
# technique: formatted traceback shows host file paths and library source lines
# source: own
# verified: yes
import traceback, json
try:
    json.loads("{")
except Exception:
    if "/json/decoder.py" in traceback.format_exc():
        print("ESCAPED:traceback-host-path")
