// The text of a float, as Python's repr() spells it.
#ifndef TERRARIUM_BASE_TEXT_NUMBER_TEXT_H_
#define TERRARIUM_BASE_TEXT_NUMBER_TEXT_H_

#include <string>
#include <string_view>

namespace terrarium::base {

// The shortest text that reads back as `number`: "1.0", "1e+16", "nan". For a finite number this is
// a JSON number too, and one that stays a float.
std::string FloatText(double number);

// An optional minus and decimal digits, without needless zeros.
bool IsDecimalInt(std::string_view text);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_TEXT_NUMBER_TEXT_H_
