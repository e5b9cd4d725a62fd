// The examples' way with host-side errors: say what it is, and end.
#ifndef EXAMPLES_BASICS_MUST_H_
#define EXAMPLES_BASICS_MUST_H_

#include <cstdlib>
#include <iostream>
#include <utility>

#include "absl/status/statusor.h"

inline void Must(const absl::Status& status) {
  if (status.ok()) return;
  std::cerr << status << "\n";
  std::exit(1);
}

template <typename T>
T Must(absl::StatusOr<T> value) {
  Must(value.status());
  return *std::move(value);
}

#endif  // EXAMPLES_BASICS_MUST_H_
