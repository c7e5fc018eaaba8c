import Foundation

/// Where the vault lies: private to the app, in no backup, and sealed by the system while the device is locked.
enum VaultFolder {
    /// The folder, made ready. Its attributes are set at each start: a restored device may have lost them.
    static func prepared() throws -> URL {
        let support = try FileManager.default.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        // The core makes the vault's own folder inside, and takes it for granted that nothing else is in it.
        var outer = support.appendingPathComponent("Vault", isDirectory: true)
        try FileManager.default.createDirectory(
            at: outer, withIntermediateDirectories: true,
            attributes: [.protectionKey: FileProtectionType.complete])
        try FileManager.default.setAttributes([.protectionKey: FileProtectionType.complete], ofItemAtPath: outer.path)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try outer.setResourceValues(values)
        return outer.appendingPathComponent("vault", isDirectory: true)
    }
}
