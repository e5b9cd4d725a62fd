# id: monitoring-disable-local
# class: bypass-limit
# expect: blocked
# technique: per code object events switched off with the DISABLE return value
# source: own
# verified: yes
import sys
m = sys.monitoring
m.use_tool_id(4, "x")
m.register_callback(4, m.events.LINE, lambda *a: m.DISABLE)
m.set_events(4, m.events.LINE)
m.set_events(4, 0)
m.free_tool_id(4)
print("ESCAPED:monitoring-disable-local")
