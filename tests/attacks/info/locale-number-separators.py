# id: locale-number-separators
# class: info
# expect: contained
# check: two-run-diff
# technique: the format "n" of int, float, complex and Decimal asks localeconv() for the host's separators
# source: own
# verified: yes, in a host that called setlocale(LC_ALL, "de_DE.UTF-8")
import decimal

shown = [format(1234567, "n"), format(1234567.5, "n"), format(1234567 + 0.5j, "n"), format(decimal.Decimal("1234567.5"), "n"),
         format(decimal.Decimal(10) ** 20, "030n"), "{:020n}".format(-1234567)]
print("OBSERVED:", shown)
if "".join(shown).strip("-+j0123456789e.") or "," in "".join(shown):
    print("ESCAPED:locale-number-separators", shown)
