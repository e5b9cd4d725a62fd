# id: signal-handler
# class: escape
# expect: blocked
# technique: install a process wide signal handler
# source: own
# verified: yes
import signal
old = signal.signal(signal.SIGUSR1, lambda *a: None)
signal.signal(signal.SIGUSR1, old)
print("ESCAPED:signal-handler")
