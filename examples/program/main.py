# terrarium run --modules examples/program/src --files examples/program/data --files-out OUT examples/program/main.py
from pathlib import Path

import shop

prices = shop.load("prices.csv")
bill = shop.total(prices, ["apple", "pear", "apple"])
Path("bills").mkdir()
Path("bills/today.txt").write_text(f"{bill:.2f}\n")
print(f"wrote a bill of {bill:.2f}")
