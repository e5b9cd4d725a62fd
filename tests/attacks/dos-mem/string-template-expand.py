# id: string-template-expand
# class: dos-mem
# expect: killed
# technique: template substitution expansion
# source: own
# verified: yes (MemoryError at 2 GB)
import string
x = string.Template("$a" * 100000).substitute(a="x" * 1000000)
