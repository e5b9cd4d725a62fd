# json.dumps and json.loads of documents of several shapes.
import json

state = 7


def number(n):
    global state
    state = (state * 16807) % 2147483647
    return state % n


def record(i):
    return {"id": i, "name": f"user {i} \u00e9\u4e2d", "score": number(10000) / 7.0, "active": i % 3 == 0,
            "tags": [f"tag{number(50)}" for _ in range(4)], "parent": None if i % 5 else {"id": i // 2},
            "history": [{"t": number(10**9), "v": [number(100), number(100) / 3]} for _ in range(3)]}


documents = {
    "records": [record(i) for i in range(700)],
    "flat": {f"key{i}": i * i for i in range(3000)},
    "floats": [i / 7 for i in range(4000)],
    "deep": [[[[[i]]]] for i in range(600)],
    "text": ["line with \"quotes\" \\ and \n breaks " * 3] * 400,
}
total = 0
for turn in range(14):
    for name, document in documents.items():
        text = json.dumps(document, sort_keys=turn % 2 == 0, ensure_ascii=turn % 3 == 0)
        again = json.loads(text)
        total += len(text)
        assert again == document
text = json.dumps(documents["records"][:60], indent=2)
print("json_round", total, len(text), text.count("\n"))
