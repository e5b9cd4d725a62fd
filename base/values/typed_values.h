// The typed values as a table: how each is written on the wire and in JSON, what Python calls it,
// and what its payload looks like.
// Tested by: base/values/typed_values_test.cc.
#ifndef TERRARIUM_BASE_VALUES_TYPED_VALUES_H_
#define TERRARIUM_BASE_VALUES_TYPED_VALUES_H_

#include <span>
#include <string_view>

#include "terrarium/value.h"

namespace terrarium::base {

struct TypedValue {
  Value::Kind kind;
  char code;              // on the wire, behind kTagTyped
  std::string_view json;  // the key of its JSON object
  std::string_view name;  // in Python
  // A letter for each part; one letter without brackets is no tuple.
  //   s str  S str or None  i int  I int or None  f float  b bytes  L list  D dict  v any value
  std::string_view payload;
  bool goes_to_guests;
};

std::span<const TypedValue> TypedValues();
// Null for none.
const TypedValue* FindTyped(Value::Kind kind);
const TypedValue* FindTypedByCode(char code);
const TypedValue* FindTypedByJson(std::string_view key);

bool FitsPayload(const TypedValue& row, const Value& payload);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_VALUES_TYPED_VALUES_H_
