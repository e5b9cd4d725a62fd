# id: decimal-context-templates
# class: leak
# expect: blocked
# part: a
# technique: the templates of new contexts are objects that one tenant changes
# source: own
# verified: yes
import decimal
for template in (decimal.DefaultContext, decimal.BasicContext, decimal.ExtendedContext):
    template.prec = 5
    template.rounding = decimal.ROUND_UP
decimal.getcontext().prec = 6
decimal.setcontext(decimal.BasicContext)
