# Configuration text with sections, comments, types, interpolation.
TEXT = """
; global
[server]
host = example.org
port = 8080
debug = yes
root = /srv/%(host)s
[paths]
list = a, b , c
# comment
ratio = 0.75
broken line
"""


def convert(text):
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    if text.lower() in ("yes", "no", "true", "false"):
        return text.lower() in ("yes", "true")
    if "," in text:
        return [convert(p.strip()) for p in text.split(",")]
    return text


def load(text):
    config, errors, section = {}, [], None
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line[0] in "#;":
            continue
        if line.startswith("[") and line.endswith("]"):
            section = config.setdefault(line[1:-1], {})
        elif "=" in line:
            key, _, value = line.partition("=")
            section[key.strip()] = convert(value.strip() % section if "%(" in value else value.strip())
        else:
            errors.append((number, line))
    return config, errors


config, errors = load(TEXT)
for name, section in config.items():
    for key, value in section.items():
        print(f"{name}.{key} = {value!r}")
print(errors)
