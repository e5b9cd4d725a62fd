# id: import-sys-modules
# class: escape
# expect: blocked
# technique: sys.modules gives every loaded module
# source: CVE-2026-25115 (n8n) class of report
# verified: yes
import sys
if sys.modules["os"].getpid() > 0:
    print("ESCAPED:import-sys-modules")
