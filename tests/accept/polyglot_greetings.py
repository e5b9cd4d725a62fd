# Dictionaries of dictionaries, plural rules per language, fallbacks through ChainMap.
from collections import ChainMap

BASE = {"hello": "Hello, {name}!", "items": {"one": "{n} item", "other": "{n} items"}, "bye": "Goodbye"}
CATALOGUE = {
    "en": BASE,
    "en-GB": {"hello": "Good day, {name}."},
    "pl": {"hello": "Cześć, {name}!", "items": {"one": "{n} rzecz", "few": "{n} rzeczy", "many": "{n} rzeczy!"}},
    "ja": {"hello": "こんにちは、{name}さん", "items": {"other": "{n}個"}},
}


def plural(language, n):
    match language, n:
        case "ja", _:
            return "other"
        case "pl", 1:
            return "one"
        case "pl", n if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14):
            return "few"
        case "pl", _:
            return "many"
        case _, 1:
            return "one"
    return "other"


class Translator:
    def __init__(self, tag):
        self.tag = tag
        self.language = tag.partition("-")[0]
        layers = [CATALOGUE[t] for t in dict.fromkeys((tag, self.language)) if t in CATALOGUE]
        self.texts = ChainMap(*layers, BASE)

    def __call__(self, key, /, **values):
        try:
            text = self.texts[key]
        except KeyError:
            return f"[{key}]"
        if isinstance(text, dict):
            text = text.get(plural(self.language, values["n"]), text.get("other", "?"))
        return text.format(**values)


for tag in ("en", "en-GB", "pl", "ja", "xx"):
    t = Translator(tag)
    print(tag, t("hello", name="Ann"), [t("items", n=n) for n in (0, 1, 2, 5, 22)], t("bye"), t("nope"), len(t.texts.maps))
layered = ChainMap({"a": 1}, {"a": 2, "b": 3})
child = layered.new_child({"c": 4})
child["b"] = 0
del child["c"]
print(dict(child), layered["b"], sorted(child), child.parents == layered, "z" in child)
try:
    del child["a"]
except KeyError as e:
    print(e)
