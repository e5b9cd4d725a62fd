# A router: path patterns with converters, middleware closures, and error pages.
from functools import wraps


class HttpError(Exception):
    def __init__(self, code, reason):
        super().__init__(f"{code} {reason}")
        self.code = code


class Router:
    converters = {"int": int, "str": str, "hex": lambda s: int(s, 16)}

    def __init__(self):
        self.routes, self.layers = [], []

    def route(self, pattern, *methods):
        parts = pattern.strip("/").split("/")

        def register(handler):
            self.routes.append((parts, methods or ("GET",), handler))
            return handler

        return register

    def layer(self, f):
        self.layers.append(f)
        return f

    def match(self, parts, path):
        if len(parts) != len(path) and parts[-1:] != ["*"]:
            return None
        found = {}
        for i, (want, got) in enumerate(zip(parts, path)):
            if want == "*":
                found["rest"] = path[i:]
            elif want.startswith("<"):
                kind, _, name = want[1:-1].rpartition(":")
                try:
                    found[name] = self.converters[kind or "str"](got)
                except ValueError:
                    return None
            elif want != got:
                return None
        return found

    def handle(self, method, url):
        path, _, query = url.partition("?")
        args = dict(pair.split("=", 1) for pair in query.split("&") if "=" in pair)
        allowed = []
        for parts, methods, handler in self.routes:
            found = self.match(parts, path.strip("/").split("/"))
            if found is not None:
                if method in methods:
                    for layer in reversed(self.layers):
                        handler = layer(handler)
                    return handler(args, **found)
                allowed += methods
        raise HttpError(405, "use " + " or ".join(allowed)) if allowed else HttpError(404, path)


app = Router()


@app.layer
def shout(handler):
    @wraps(handler)
    def inner(args, **found):
        text = handler(args, **found)
        return text.upper() if args.pop("loud", "no") == "yes" else text
    return inner


@app.layer
def bracket(handler):
    return lambda args, **found: f"[{handler(args, **found)}]"


@app.route("/")
def home(args):
    return f"home {sorted(args.items())}"


@app.route("/item/<int:n>", "GET", "PUT")
@app.route("/colour/<hex:n>")
def item(args, n):
    return f"item {n}"


@app.route("/item/<name>", "GET")
def named(args, name):
    return f"item called {name}"


@app.route("/static/*")
def static(args, rest):
    return "file " + "+".join(rest)


for request in ("GET /", "GET /?a=1&b=2&c", "GET /item/12", "PUT /item/12", "PUT /item/x", "GET /item/x?loud=yes",
                "GET /colour/ff", "GET /static/css/a.css", "GET /nope", "DELETE /item/7"):
    try:
        print(request, "->", app.handle(*request.split()))
    except HttpError as e:
        print(request, "-> error", e.code, "|", e)
