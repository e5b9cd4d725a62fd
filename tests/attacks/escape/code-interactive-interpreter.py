# id: code-interactive-interpreter
# class: escape
# expect: blocked
# technique: the library's own interactive interpreter runs text
# source: own
# verified: yes
import code

code.InteractiveInterpreter().runsource("import os; os.getpid() and print('ESCAPED:code-interactive-interpreter')", symbol="exec")
