import Foundation
import GoldseamKit
import LocalAuthentication
import Security

/// Keeps the device key in the keychain, behind the face or the finger that is enrolled now: the system forgets the key when
/// another one is enrolled. It never leaves this device, and is there only while the device has a passcode.
final class KeychainSealer: KeySealer {
    private static var place: [CFString: Any] {
        [
            kSecClass: kSecClassGenericPassword,
            kSecAttrService: "app.goldseam.device-key",
            kSecAttrAccount: "vault",
        ]
    }

    func seal(key: Data) throws {
        guard
            let access = SecAccessControlCreateWithFlags(
                nil, kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly, .biometryCurrentSet, nil)
        else { throw SealerError.Unavailable }
        try forget()
        var item = Self.place
        item[kSecAttrAccessControl] = access
        item[kSecValueData] = key
        try check(SecItemAdd(item as CFDictionary, nil))
    }

    func unseal() throws -> Data {
        let context = LAContext()
        // A passcode is what somebody who looks over a shoulder knows: only the biometric, or Goldseam's own passphrase.
        context.localizedFallbackTitle = ""
        context.localizedReason = NSLocalizedString(
            "device.unlock.reason", comment: "Why the face or finger is asked for")
        var item = Self.place
        item[kSecUseAuthenticationContext] = context
        item[kSecReturnData] = true
        var found: CFTypeRef?
        try check(SecItemCopyMatching(item as CFDictionary, &found))
        guard let key = found as? Data else { throw SealerError.Lost }
        return key
    }

    func forget() throws {
        let status = SecItemDelete(Self.place as CFDictionary)
        if status != errSecItemNotFound { try check(status) }
    }

    func hasKey() throws -> Bool {
        let context = LAContext()
        context.interactionNotAllowed = true
        var item = Self.place
        item[kSecUseAuthenticationContext] = context
        switch SecItemCopyMatching(item as CFDictionary, nil) {
        // It is there, and would ask.
        case errSecSuccess, errSecInteractionNotAllowed: return true
        case errSecItemNotFound: return false
        case let status: throw Self.error(status)
        }
    }

    private func check(_ status: OSStatus) throws {
        if status != errSecSuccess { throw Self.error(status) }
    }

    private static func error(_ status: OSStatus) -> SealerError {
        switch status {
        case errSecUserCanceled: .Cancelled
        case errSecItemNotFound, errSecDecode: .Lost
        case errSecAuthFailed, errSecNotAvailable, errSecInteractionNotAllowed: .Unavailable
        default: .Unexpected
        }
    }
}
