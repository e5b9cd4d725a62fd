// Paths into values: "skus[3].price", "['two words'][-1]".
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text/text.h"
#include "terrarium/value.h"

namespace terrarium {
namespace {

using Kind = Value::Kind;
using Step = std::variant<std::string, int64_t>;  // a key or an index

class Steps {
 public:
  explicit Steps(std::string_view path) : path_(path), rest_(path) {}

  bool done() const { return rest_.empty(); }
  // The part of the path that has been read.
  std::string_view read() const { return path_.substr(0, path_.size() - rest_.size()); }

  absl::StatusOr<Step> Next() {
    const bool first = rest_.size() == path_.size();
    if (rest_[0] == '[') return Bracket();
    if (rest_[0] == '.') {
      if (first) return Bad();
      rest_.remove_prefix(1);
    } else if (!first) {
      return Bad();
    }
    const size_t end = rest_.find_first_of(".[");
    std::string name(rest_.substr(0, end));
    if (name.empty()) return Bad();
    rest_.remove_prefix(name.size());
    return Step(std::move(name));
  }

 private:
  absl::Status Bad() const {
    return base::Invalid("'", path_, "' is not a path such as skus[3].price or ['a key']");
  }
  absl::StatusOr<Step> Bracket() {
    rest_.remove_prefix(1);
    if (!rest_.empty() && (rest_[0] == '\'' || rest_[0] == '"')) {
      const char quote = rest_[0];
      const size_t end = rest_.find(quote, 1);
      if (end == std::string_view::npos || end + 1 >= rest_.size() || rest_[end + 1] != ']') {
        return Bad();
      }
      std::string key(rest_.substr(1, end - 1));
      rest_.remove_prefix(end + 2);
      return Step(std::move(key));
    }
    const size_t end = rest_.find(']');
    if (end == std::string_view::npos) return Bad();
    int64_t index;
    const auto [stop, error] = std::from_chars(rest_.data(), rest_.data() + end, index);
    if (error != std::errc() || stop != rest_.data() + end) return Bad();
    rest_.remove_prefix(end + 1);
    return Step(index);
  }

  const std::string_view path_;
  std::string_view rest_;
};

// A step, and the path up to and with it.
struct Place {
  Step step;
  std::string_view path;
};

absl::StatusOr<std::vector<Place>> Parse(std::string_view path) {
  std::vector<Place> places;
  for (Steps steps(path); !steps.done();) {
    absl::StatusOr<Step> step = steps.Next();
    if (!step.ok()) return step.status();
    places.push_back({*std::move(step), steps.read()});
  }
  return places;
}

absl::Status Nothing(std::string_view where, const Value& in) {
  return absl::NotFoundError(
      base::Cat(where, ": there is nothing at this place of a value of type ", in.TypeName()));
}

const Value* Find(const Value& in, const Step& step) {
  if (const auto* key = std::get_if<std::string>(&step)) return in.Find(*key);
  const Value& value = in.plain();
  int64_t index = std::get<int64_t>(step);
  if (value.kind() == Kind::kDict) {
    for (const auto& [key, item] : value.pairs()) {
      if (key.kind() == Kind::kInt && key.int_value() == index) return &item;
    }
    return nullptr;
  }
  if (value.kind() != Kind::kList && value.kind() != Kind::kTuple) return nullptr;
  const auto size = static_cast<int64_t>(value.items().size());
  if (index < 0) index += size;
  return index < 0 || index >= size ? nullptr : &value.items()[static_cast<size_t>(index)];
}

Value KeyOf(const Step& step) {
  return std::visit([](const auto& one) { return Value(one); }, step);
}

}  // namespace

absl::StatusOr<const Value*> Value::At(std::string_view path) const {
  absl::StatusOr<std::vector<Place>> places = Parse(path);
  if (!places.ok()) return places.status();
  const Value* at = this;
  for (const Place& place : *places) {
    const Value* next = terrarium::Find(*at, place.step);
    if (next == nullptr) return Nothing(place.path, *at);
    at = next;
  }
  return at;
}

absl::StatusOr<Value*> Value::At(std::string_view path) {
  absl::StatusOr<const Value*> found = std::as_const(*this).At(path);
  if (!found.ok()) return found.status();
  return const_cast<Value*>(*found);
}

absl::Status Value::Set(std::string_view path, Value value) {
  absl::StatusOr<std::vector<Place>> places = Parse(path);
  if (!places.ok()) return places.status();
  Value* at = this;
  for (const Place& place : *places) {
    auto* next = const_cast<Value*>(terrarium::Find(*at, place.step));
    if (next != nullptr) {
      at = next;
      continue;
    }
    auto& holder = const_cast<Value&>(at->plain());
    if (&place != &places->back()) return Nothing(place.path, *at);
    const auto* index = std::get_if<int64_t>(&place.step);
    if (holder.kind_ == Kind::kDict) {
      std::get<Pairs>(holder.data_).emplace_back(KeyOf(place.step), std::move(value));
      return absl::OkStatus();
    }
    if (holder.kind_ == Kind::kList && index != nullptr &&
        *index == static_cast<int64_t>(holder.items().size())) {
      std::get<Items>(holder.data_).push_back(std::move(value));
      return absl::OkStatus();
    }
    return Nothing(place.path, *at);
  }
  *at = std::move(value);
  return absl::OkStatus();
}

}  // namespace terrarium
