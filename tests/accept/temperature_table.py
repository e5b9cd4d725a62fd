# A first program: a table, a function, a loop.
def to_fahrenheit(celsius):
    return celsius * 9 / 5 + 32


print("   C      F")
print("-----  -----")
for c in range(-20, 41, 10):
    print(f"{c:5d}  {to_fahrenheit(c):5.1f}")

coldest = -273.15
print("absolute zero is", to_fahrenheit(coldest))
temps = [12, 15, 9, 21, 18, 18]
average = sum(temps) / len(temps)
print("average:", average, "above:", [t for t in temps if t > average])
warmest_day = 0
for day in range(1, len(temps)):
    if temps[day] > temps[warmest_day]:
        warmest_day = day
print("warmest day:", warmest_day + 1)
temps.sort()
middle = len(temps) // 2
median = (temps[middle - 1] + temps[middle]) / 2 if len(temps) % 2 == 0 else temps[middle]
print("median:", median)
print("bars:")
for t in temps:
    print("#" * t, t)
text = ""
i = 0
while i < 5:
    i = i + 1
    if i == 3:
        continue
    text += str(i)
else:
    text += "!"
print(text)
