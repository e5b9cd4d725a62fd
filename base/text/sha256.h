// SHA-256 (FIPS 180-4). Policy hashes are all that is hashed; linking OpenSSL for that would put a
// second libcrypto into many hosts.
#ifndef TERRARIUM_BASE_TEXT_SHA256_H_
#define TERRARIUM_BASE_TEXT_SHA256_H_

#include <string>
#include <string_view>

namespace terrarium::base {

// 64 lower-case hexadecimal digits.
std::string Sha256Hex(std::string_view text);

}  // namespace terrarium::base

#endif  // TERRARIUM_BASE_TEXT_SHA256_H_
