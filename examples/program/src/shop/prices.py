import csv


def load(path):
    with open(path, newline="") as file:
        return {row["sku"]: float(row["price"]) for row in csv.DictReader(file)}


def total(prices, skus):
    return sum(prices[sku] for sku in skus)
