# id: monitoring-callbacks
# class: escape
# expect: blocked
# technique: sys.monitoring callbacks and settrace from a guest
# source: own
# verified: yes
import sys
def trace(frame, event, arg):
    print("ESCAPED:monitoring-callbacks")
sys.settrace(trace)
sys.setprofile(trace)
sys.monitoring.use_tool_id(1, "x")
sys.monitoring.register_callback(1, 1, trace)
def f(): pass
f()
