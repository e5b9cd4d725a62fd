// SHA-256 (FIPS 180-4). Policy hashes are all that is hashed; linking OpenSSL for that would put a
// second libcrypto into many hosts.
#ifndef INTERP_POLICY_SHA256_H_
#define INTERP_POLICY_SHA256_H_

#include <string>
#include <string_view>

namespace terrarium::base {

// 64 lower-case hexadecimal digits.
std::string Sha256Hex(std::string_view text);

}  // namespace terrarium::base

#endif  // INTERP_POLICY_SHA256_H_
