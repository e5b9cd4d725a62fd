/* The locale of the private CPython: C with UTF-8, whatever the host has set.
 *
 * The partial link takes these in place of the C library's functions (partial_link.py), so no
 * call in CPython, present or future, reads the host's locale, and none sets it: a guest's
 * results do not tell where the process runs (I5), and the host's setlocale() is its own (I3).
 */
#define _GNU_SOURCE
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

/* Every locale may be asked for, and all are this one. */
char *setlocale(int category, const char *locale) {
  (void)category;
  (void)locale;
  return "C.UTF-8";
}

struct lconv *localeconv(void) {
  static const struct lconv c_locale = {
      .decimal_point = ".",
      .thousands_sep = "",
      .grouping = "",
      .int_curr_symbol = "",
      .currency_symbol = "",
      .mon_decimal_point = "",
      .mon_thousands_sep = "",
      .mon_grouping = "",
      .positive_sign = "",
      .negative_sign = "",
      .int_frac_digits = CHAR_MAX,
      .frac_digits = CHAR_MAX,
      .p_cs_precedes = CHAR_MAX,
      .p_sep_by_space = CHAR_MAX,
      .n_cs_precedes = CHAR_MAX,
      .n_sep_by_space = CHAR_MAX,
      .p_sign_posn = CHAR_MAX,
      .n_sign_posn = CHAR_MAX,
      .int_p_cs_precedes = CHAR_MAX,
      .int_p_sep_by_space = CHAR_MAX,
      .int_n_cs_precedes = CHAR_MAX,
      .int_n_sep_by_space = CHAR_MAX,
      .int_p_sign_posn = CHAR_MAX,
      .int_n_sign_posn = CHAR_MAX,
  };
  return (struct lconv *)&c_locale;
}

char *nl_langinfo(nl_item item) {
  switch (item) {
    case CODESET:
      return "UTF-8";
    case RADIXCHAR:
      return ".";
    default:
      return "";
  }
}

/* The untranslated text. */
char *strerror(int number) {
  const char *text = strerrordesc_np(number);
  return (char *)(text != NULL ? text : "Unknown error");
}

int wcscoll(const wchar_t *a, const wchar_t *b) { return wcscmp(a, b); }

size_t wcsxfrm(wchar_t *to, const wchar_t *from, size_t n) {
  size_t length = wcslen(from);
  if (n > 0) {
    size_t copied = length < n ? length : n - 1;
    wmemcpy(to, from, copied);
    to[copied] = L'\0';
  }
  return length;
}
