#include "base/policy/construct_table.h"

namespace terrarium::base {
namespace {

constexpr ConstructRow kConstructs[] = {
    {Construct::kAnnotation, "annotation", "annotations of variables, arguments and results"},
    {Construct::kAssert, "assert", "assert"},
    {Construct::kAsync, "async",
     "async def, async for, async with, await, asynchronous comprehensions"},
    {Construct::kAttribute, "attribute",
     "x.name, read, written or deleted, also in match patterns"},
    {Construct::kAugmentedAssignment, "augmented_assignment", "+= and the like"},
    {Construct::kBytesLiteral, "bytes_literal", "b\"...\""},
    {Construct::kClass, "class", "class statements"},
    {Construct::kComplexLiteral, "complex_literal", "1j"},
    {Construct::kComprehension, "comprehension", "list, set and dict comprehensions"},
    {Construct::kConditionalExpression, "conditional_expression", "a if b else c"},
    {Construct::kDecorator, "decorator", "@ above a function or a class"},
    {Construct::kDel, "del", "del"},
    {Construct::kExceptStar, "except_star", "except*"},
    {Construct::kFloatLiteral, "float_literal", "1.5, 1e3"},
    {Construct::kFor, "for", "for statements"},
    {Construct::kFstring, "fstring", "f\"...\""},
    {Construct::kFunction, "function", "def, at any depth, also as a method"},
    {Construct::kGeneratorExpression, "generator_expression", "(x for x in y)"},
    {Construct::kGlobal, "global", "global"},
    {Construct::kImport, "import", "import and from ... import"},
    {Construct::kImportStar, "import_star", "from m import *"},
    {Construct::kInheritance, "inheritance", "base classes in a class statement"},
    {Construct::kLambda, "lambda", "lambda"},
    {Construct::kLoopElse, "loop_else", "else after for or while"},
    {Construct::kMatch, "match", "match statements"},
    {Construct::kMatrixMultiply, "matrix_multiply", "a @ b, a @= b"},
    {Construct::kMetaclass, "metaclass",
     "keywords in a class statement, type with three arguments, and type as a "
     "base class"},
    {Construct::kNestedFunction, "nested_function",
     "def inside a function (not: a method of a class)"},
    {Construct::kNonlocal, "nonlocal", "nonlocal"},
    {Construct::kPower, "power", "a ** b, a **= b"},
    {Construct::kRaise, "raise", "raise"},
    {Construct::kStarArguments, "star_arguments",
     "*args and **kwargs, where a function is defined and where it is called"},
    {Construct::kSubscript, "subscript", "x[i], read, written or deleted (not: in annotations)"},
    {Construct::kTry, "try", "try, with except, except* or finally"},
    {Construct::kTypeParameters, "type_parameters", "def f[T], class C[T], and type statements"},
    {Construct::kUnpacking, "unpacking",
     "a, *b = x; [*x], {**x}; targets that are tuples or lists"},
    {Construct::kWalrus, "walrus", ":="},
    {Construct::kWhile, "while", "while statements"},
    {Construct::kWith, "with", "with statements"},
    {Construct::kYield, "yield", "yield and yield from"},
};
static_assert(std::size(kConstructs) == kConstructCount, "each construct has a row");

}  // namespace

std::span<const ConstructRow> ConstructTable() { return kConstructs; }

std::string_view ConstructName(Construct construct) {
  return kConstructs[static_cast<int>(construct)].name;
}

std::optional<Construct> FindConstruct(std::string_view name) {
  for (const ConstructRow& row : kConstructs) {
    if (row.name == name) return row.construct;
  }
  return std::nullopt;
}

std::vector<std::string_view> ConstructNames() {
  std::vector<std::string_view> names;
  for (const ConstructRow& row : kConstructs) names.push_back(row.name);
  return names;
}

}  // namespace terrarium::base
