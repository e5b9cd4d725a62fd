/* L1: the walk over CPython's own tree, on the guest's side.
 *
 * C, because it reads CPython's internal headers, and because everything in it
 * may be abandoned by a kill at any instruction (K3 in kill/run_frame.h): it
 * owns nothing outside of the region. The tree is hostile: the walk is a loop
 * over a stack of its own, and what it does not know is a finding.
 *
 *   tr_findings found = {0};
 *   if (tr_check_tree(module, arena, filename, &plan, &found) < 0) ...raise...
 *   if (found.count > 0) ...reject...
 *
 * Threads: the thread state must be current.
 * Tested by: tests/integration/grammar_test.py, tests/reject. */
#ifndef TERRARIUM_AST_CHECKER_WALKER_H_
#define TERRARIUM_AST_CHECKER_WALKER_H_

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ast_checker/constructs.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The rules that look at the tree, in the order of their rows; then one for each construct. */
enum tr_rule {
#define TR_TREE_RULE(NAME, id, summary, reason, hint, governed_by) TR_RULE_##NAME,
#include "ast_checker/checker_rules.inc"
  TR_RULE_TREE_END,
  /* Plus enum tr_construct, of which the first is 1. */
  TR_RULE_CONSTRUCT = TR_RULE_TREE_END - 1,
  TR_RULE_COUNT = TR_RULE_CONSTRUCT + TR_CONSTRUCT_COUNT
};

/* What is known about a name. One that is in no row is an ordinary variable,
 * an ordinary attribute or, with two underscores on either side, an attribute
 * that nobody vouches for. */
enum tr_name_flags {
  TR_NAME_FORBIDDEN = 1,      /* as a variable, in any role */
  TR_ATTRIBUTE_FORBIDDEN = 2, /* in every context */
  TR_ATTRIBUTE_READ = 4,      /* a special attribute that may be read */
  TR_ATTRIBUTE_WRITE = 8,     /* and one that may be set and deleted */
  TR_DEFINE_FORBIDDEN = 16,   /* in a class body */
  TR_DEFINE_LISTED = 32,      /* where the policy lists what may be defined */
  TR_NAME_DYNAMIC = 64,       /* a builtin that runs text */
};

typedef struct {
  const char* text; /* UTF-8; NULL in an empty row */
  uint32_t length;
  uint32_t hash;
  uint32_t flags;
} tr_name;

enum tr_plan_flags {
  TR_PLAN_DYNAMIC_CODE = 1,  /* exec, eval and compile are there */
  TR_PLAN_DEFINE_LISTED = 2, /* dunder names: only TR_DEFINE_LISTED ones */
  TR_PLAN_RELATIVE = 4,      /* a module of a package: relative imports */
};

/* A policy, made ready for the walk (plan.h). Host memory that a guest's run
 * only reads. */
typedef struct {
  const tr_name* names; /* open addressing, by tr_hash_name */
  uint32_t names_mask;
  uint32_t flags;
  uint64_t forbidden_constructs; /* bit of enum tr_construct */
  uint64_t max_nodes;
  uint32_t max_depth;      /* less than UINT16_MAX */
  uint64_t max_identifier; /* bytes of UTF-8, as CPython sees the name */
  /* Whether a guest may import it. Called in guest mode: no allocation, no
   * locks, no destructors. */
  bool (*module)(const void* arg, const char* name, size_t length);
  bool (*member)(const void* arg, const char* module, size_t module_length, const char* name,
                 size_t length);
  const void* import_arg;
  /* A set of exact strings: of these names alone is anything asked, since all others are the
   * library's that wrote the text. NULL: of every name. */
  PyObject* asked;
} tr_check_plan;

uint32_t tr_hash_name(const char* text, size_t length);

/* Where a finding's span is exact, and where the host narrows it. */
enum tr_span_kind {
  TR_SPAN_NODE,    /* the node */
  TR_SPAN_SUBJECT, /* the first occurrence of the subject in it */
  TR_SPAN_KEYWORD, /* the word that the node begins with */
};

typedef struct {
  uint16_t rule;
  uint8_t span;
  bool unless_bound; /* dropped when the program itself defines the subject */
  uint32_t function; /* where it stands: walk.h */
  /* As in CPython's tree: lines from 1, columns from 0 in bytes. */
  int line, column, end_line, end_column;
  PyObject* subject; /* str or NULL; owned */
} tr_finding;

enum { TR_MOST_FINDINGS = 100 };

typedef struct {
  tr_finding items[TR_MOST_FINDINGS];
  int count;
  uint64_t more; /* beyond those */
  uint64_t nodes;
} tr_findings;

/* `module` is a mod_ty in `arena`. 0, or -1 with an exception set. */
int tr_check_tree(void* module, void* arena, PyObject* filename, const tr_check_plan* plan,
                  tr_findings* found);
void tr_clear_findings(tr_findings* found);

#ifdef __cplusplus
}
#endif

#endif /* TERRARIUM_AST_CHECKER_WALKER_H_ */
