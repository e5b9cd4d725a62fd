#include "base/text/number_text.h"

#include <xmmintrin.h>

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace terrarium::base {

namespace {

// A host may have the processor take the smallest numbers for zero, and std::to_chars() compares.
class StandardEnvironment {
 public:
  StandardEnvironment() : before_(_mm_getcsr()) { _mm_setcsr(0x1F80); }
  ~StandardEnvironment() { _mm_setcsr(before_); }
  StandardEnvironment(const StandardEnvironment&) = delete;
  StandardEnvironment& operator=(const StandardEnvironment&) = delete;

 private:
  const unsigned before_;
};

}  // namespace

std::string FloatText(double number) {
  const StandardEnvironment standard;
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
  if (number == 0) return std::signbit(number) ? "-0.0" : "0.0";
  char buffer[512];  // fixed notation below 1e16 and above 1e-4 fits easily
  const auto scientific =
      std::to_chars(buffer, buffer + sizeof(buffer), number, std::chars_format::scientific);
  std::string text(buffer, scientific.ptr);
  const int exponent = std::atoi(text.c_str() + text.find('e') + 1);
  // Python's own borders between the two notations.
  if (exponent < -4 || exponent >= 16) return text;
  const auto fixed =
      std::to_chars(buffer, buffer + sizeof(buffer), number, std::chars_format::fixed);
  text.assign(buffer, fixed.ptr);
  if (text.find('.') == std::string::npos) absl::StrAppend(&text, ".0");
  return text;
}

bool IsDecimalInt(std::string_view text) {
  const std::string_view digits = text.substr(!text.empty() && text[0] == '-' ? 1 : 0);
  if (digits.empty() || (digits[0] == '0' && text != "0")) return false;
  for (char c : digits) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

}  // namespace terrarium::base
