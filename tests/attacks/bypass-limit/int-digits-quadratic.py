# id: int-digits-quadratic
# class: bypass-limit
# expect: blocked
# technique: a decimal conversion beyond 4300 digits, whose cost is the square of its length
# source: own
print("ESCAPED:int-digits-quadratic" if len(str(1 << 400000)) > 4300 else "")
