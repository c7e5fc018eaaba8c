import Foundation
import Testing

/// What stands beside the app's code. Xcode reads it; here it is held to what Goldseam promises.
@Suite struct AppFilesTests {
    private let app = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("App/Goldseam")

    private func propertyList(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: app.appendingPathComponent(name))
        let list = try PropertyListSerialization.propertyList(from: data, format: nil)
        return try #require(list as? [String: Any])
    }

    private func json(_ name: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: app.appendingPathComponent(name)))
        return try #require(object as? [String: Any])
    }

    @Test func thePrivacyManifestCollectsNothing() throws {
        let manifest = try propertyList("PrivacyInfo.xcprivacy")
        #expect(manifest["NSPrivacyTracking"] as? Bool == false)
        #expect((manifest["NSPrivacyCollectedDataTypes"] as? [Any])?.isEmpty == true)
        #expect((manifest["NSPrivacyTrackingDomains"] as? [Any])?.isEmpty == true)
    }

    @Test func theAppAsksForTheBiometricOnly() throws {
        let info = try propertyList("Info.plist")
        #expect(info.keys.filter { $0.hasSuffix("UsageDescription") } == ["NSFaceIDUsageDescription"])
        #expect(info["NSAppTransportSecurity"] == nil)
        #expect(info["UIBackgroundModes"] == nil)
    }

    @Test func filesAreProtectedWhileTheDeviceIsLocked() throws {
        let entitlements = try propertyList("Goldseam.entitlements")
        #expect(entitlements.keys.sorted() == ["com.apple.developer.default-data-protection"])
        #expect(entitlements.values.first as? String == "NSFileProtectionComplete")
    }

    @Test(arguments: ["Localizable.xcstrings", "InfoPlist.xcstrings"]) func isInBothLanguages(_ name: String) throws {
        let strings = try #require(try json(name)["strings"] as? [String: [String: Any]])
        for (key, entry) in strings {
            let languages = (entry["localizations"] as? [String: Any])?.keys.sorted()
            #expect(languages == ["de", "en"], "\(key)")
        }
    }

    @Test func theProjectNamesNothingThatIsNotThere() throws {
        let project = try propertyList("../Goldseam.xcodeproj/project.pbxproj")
        let objects = try #require(project["objects"] as? [String: [String: Any]])
        func mentioned(_ value: Any) -> [String] {
            switch value {
            case let text as String: text.count == 24 && text.allSatisfy(\.isHexDigit) ? [text] : []
            case let list as [Any]: list.flatMap(mentioned)
            case let fields as [String: Any]: fields.values.flatMap(mentioned)
            default: []
            }
        }
        #expect(Set(mentioned(objects)).subtracting(objects.keys).isEmpty)
        #expect(objects[try #require(project["rootObject"] as? String)]?["isa"] as? String == "PBXProject")
        let settings = objects.values.compactMap { $0["buildSettings"] as? [String: Any] }
        for name in ["INFOPLIST_FILE", "CODE_SIGN_ENTITLEMENTS"] {
            let files = Set(settings.compactMap { $0[name] as? String })
            #expect(files.count == 1)
            for file in files {
                let place = app.deletingLastPathComponent().appendingPathComponent(file)
                #expect(FileManager.default.fileExists(atPath: place.path))
            }
        }
    }

    @Test func everyColourAndPictureThatIsNamedIsThere() throws {
        let launch = try propertyList("Info.plist")["UILaunchScreen"] as? [String: Any]
        let colour = try #require(launch?["UIColorName"] as? String)
        _ = try json("Assets.xcassets/\(colour).colorset/Contents.json")
        _ = try json("Assets.xcassets/AccentColor.colorset/Contents.json")
        _ = try json("Assets.xcassets/AppIcon.appiconset/Contents.json")
    }
}
