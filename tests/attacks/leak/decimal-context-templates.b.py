# id: decimal-context-templates
# class: leak
# expect: blocked
# part: b
# technique: the templates of new contexts are objects that one tenant changes
# source: own
# verified: yes
import decimal
for template, digits in ((decimal.DefaultContext, 28), (decimal.BasicContext, 9), (decimal.getcontext(), 28)):
    if template.prec != digits:
        print("ESCAPED:decimal-context-templates")
