# id: systemexit-raised
# class: bypass-limit
# expect: contained
# technique: SystemExit must not end the host process
# source: CVE-2026-55244 (asteval)
# verified: yes (ends the interpreter process, rc 0)
raise SystemExit(0)
