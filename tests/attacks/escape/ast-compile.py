# id: ast-compile
# class: escape
# expect: blocked
# technique: a syntax tree built by hand is compiled without ever being text
# source: own
# verified: yes
import ast

call = ast.Call(ast.Name("__import__", ast.Load()), [ast.Constant("os")], [])
tree = ast.fix_missing_locations(ast.Expression(ast.Attribute(call, "getpid", ast.Load())))
if eval(compile(tree, "x", "eval"))():
    print("ESCAPED:ast-compile")
