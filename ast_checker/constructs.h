/* The constructs that a policy can forbid: X(NAME, "policy's name", "in
 * words"), in the order of terrarium::Construct (rules.h), which plan.cc
 * compares. C, because the walker uses it too. What each covers stands in
 * docs/POLICY.md. */
#ifndef TERRARIUM_AST_CHECKER_CONSTRUCTS_H_
#define TERRARIUM_AST_CHECKER_CONSTRUCTS_H_

#define TR_CONSTRUCTS(X)                                                          \
  X(ANNOTATION, "annotation", "an annotation")                                    \
  X(ASSERT, "assert", "an assert statement")                                      \
  X(ASYNC, "async", "async or await")                                             \
  X(ATTRIBUTE, "attribute", "an attribute")                                       \
  X(AUGMENTED_ASSIGNMENT, "augmented_assignment", "an augmented assignment")      \
  X(BYTES_LITERAL, "bytes_literal", "a bytes literal")                            \
  X(CLASS, "class", "a class statement")                                          \
  X(COMPLEX_LITERAL, "complex_literal", "a complex number")                       \
  X(COMPREHENSION, "comprehension", "a comprehension")                            \
  X(CONDITIONAL_EXPRESSION, "conditional_expression", "a conditional expression") \
  X(DECORATOR, "decorator", "a decorator")                                        \
  X(DEL, "del", "a del statement")                                                \
  X(EXCEPT_STAR, "except_star", "an except* clause")                              \
  X(FLOAT_LITERAL, "float_literal", "a floating-point number")                    \
  X(FOR, "for", "a for loop")                                                     \
  X(FSTRING, "fstring", "an f-string")                                            \
  X(FUNCTION, "function", "a function definition")                                \
  X(GENERATOR_EXPRESSION, "generator_expression", "a generator expression")       \
  X(GLOBAL, "global", "a global statement")                                       \
  X(IMPORT, "import", "an import")                                                \
  X(IMPORT_STAR, "import_star", "an import of everything")                        \
  X(INHERITANCE, "inheritance", "a base class")                                   \
  X(LAMBDA, "lambda", "a lambda")                                                 \
  X(LOOP_ELSE, "loop_else", "an else of a loop")                                  \
  X(MATCH, "match", "a match statement")                                          \
  X(MATRIX_MULTIPLY, "matrix_multiply", "a matrix multiplication")                \
  X(METACLASS, "metaclass", "a metaclass")                                        \
  X(NESTED_FUNCTION, "nested_function", "a function inside a function")           \
  X(NONLOCAL, "nonlocal", "a nonlocal statement")                                 \
  X(POWER, "power", "a power")                                                    \
  X(RAISE, "raise", "a raise statement")                                          \
  X(STAR_ARGUMENTS, "star_arguments", "a starred argument")                       \
  X(SUBSCRIPT, "subscript", "a subscript")                                        \
  X(TRY, "try", "a try statement")                                                \
  X(TYPE_PARAMETERS, "type_parameters", "type parameters")                        \
  X(UNPACKING, "unpacking", "unpacking")                                          \
  X(WALRUS, "walrus", "an assignment expression")                                 \
  X(WHILE, "while", "a while loop")                                               \
  X(WITH, "with", "a with statement")                                             \
  X(YIELD, "yield", "a yield expression")

enum tr_construct {
  TR_CONSTRUCT_NONE,
#define TR_ROW(NAME, name, words) TR_CONSTRUCT_##NAME,
  TR_CONSTRUCTS(TR_ROW)
#undef TR_ROW
      TR_CONSTRUCT_COUNT /* NONE included */
};

#endif /* TERRARIUM_AST_CHECKER_CONSTRUCTS_H_ */
