/* The constructs that a policy can forbid, for the walker, which is C: their bits in a plan.
 * Tested by: tests/reject, base/policy/policy_doc_test.cc. */
#ifndef TERRARIUM_AST_CHECKER_CONSTRUCTS_H_
#define TERRARIUM_AST_CHECKER_CONSTRUCTS_H_

/* As in terrarium::Construct, but for the first. */
enum tr_construct {
  TR_CONSTRUCT_NONE,
#define TERRARIUM_CONSTRUCT(enumerator, NAME, name, words, covers) TR_CONSTRUCT_##NAME,
#include "terrarium/constructs.inc"
  TR_CONSTRUCT_COUNT /* NONE included */
};

#endif /* TERRARIUM_AST_CHECKER_CONSTRUCTS_H_ */
