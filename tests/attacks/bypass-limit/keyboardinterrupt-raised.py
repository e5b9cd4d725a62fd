# id: keyboardinterrupt-raised
# class: bypass-limit
# expect: contained
# technique: KeyboardInterrupt raised by the script
# source: CVE-2026-55244 (asteval)
# verified: yes (SIGINT)
raise KeyboardInterrupt
