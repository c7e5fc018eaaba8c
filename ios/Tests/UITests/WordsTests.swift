import Foundation
import GoldseamKit
import Testing

@testable import GoldseamUI

/// The String Catalog, read as the file that it is: only Xcode compiles it.
@Suite struct WordsTests {
    private struct Catalog: Decodable {
        let sourceLanguage: String
        let strings: [String: Entry]
    }

    private struct Entry: Decodable {
        let localizations: [String: Localization]
    }

    private struct Localization: Decodable {
        let stringUnit: Unit?
        let variations: Variations?

        var texts: [String] {
            [stringUnit?.value].compactMap(\.self) + (variations?.plural.values.map(\.stringUnit.value) ?? [])
        }
    }

    private struct Variations: Decodable {
        let plural: [String: Plural]
    }

    private struct Plural: Decodable {
        let stringUnit: Unit
    }

    private struct Unit: Decodable {
        let value: String
    }

    private let catalog: Catalog
    private let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/GoldseamUI")

    init() throws {
        let file = sources.appendingPathComponent("Resources/Localizable.xcstrings")
        catalog = try JSONDecoder().decode(Catalog.self, from: Data(contentsOf: file))
    }

    /// Every key that code can ask for.
    private var used: [String] {
        var keys = Words.allCases.map(\.rawValue)
        keys += EntryKind.allCases.map(\.phrase.key)
        keys += AutoLock.allCases.map(\.phrase.key)
        keys += ChangeKind.allCases.map(\.phrase.key)
        keys += SkipReason.allCases.map(\.phrase.key)
        keys += NoteWarning.allCases.map(\.phrase.key)
        keys += SearchOrder.allCases.map(\.phrase.key)
        keys += CheckInPart.allCases.map(\.phrase.key)
        keys += SettingsModel.Done.allCases.map(\.phrase.key)
        for score: UInt8 in 0...4 {
            keys.append(PassphraseStrength(isLongEnough: true, minimum: 8, score: score, years: 1).phrase.key)
        }
        for problem in Self.everyError.map({ Problem($0) }) {
            keys.append(problem.phrase.key)
            if let advice = problem.advice { keys.append(advice.key) }
        }
        return keys
    }

    /// One of each kind. The switch stops compiling when the core gets another one.
    private static let everyError: [GoldseamError] = {
        func isListed(_ error: GoldseamError) {
            switch error {
            case .Locked, .NoVault, .AlreadyExists, .InUse, .WrongPassphrase, .TooManyAttempts, .NotFound, .Invalid,
                .Sealed,
                .Cancelled, .StorageFull, .Storage, .Damaged, .TooNew, .OutOfMemory, .Unreadable, .Unwritable,
                .DeviceUnlock,
                .Internal:
                return
            }
        }
        let plain: [GoldseamError] = [
            .Locked, .NoVault, .AlreadyExists, .InUse, .WrongPassphrase, .TooManyAttempts(waitMs: 1), .NotFound,
            .Sealed(until: Day(year: 2026, month: 1, day: 1)), .Cancelled, .StorageFull, .Storage,
            .Damaged(part: .header), .TooNew(found: 2, supported: 1), .OutOfMemory, .Unreadable, .Unwritable,
            .Internal(code: "record"),
        ]
        plain.forEach(isListed)
        let invalid = Reason.allCases.map { GoldseamError.Invalid(field: .text, reason: $0, limit: nil) }
        let device = DeviceUnlockFailure.allCases.map { GoldseamError.DeviceUnlock(reason: $0) }
        return plain + invalid + device
    }()

    @Test func everyKeyHasWordsInEnglishAndGerman() {
        for key in used {
            for language in ["en", "de"] {
                let texts = catalog.strings[key]?.localizations[language]?.texts ?? []
                #expect(!texts.isEmpty && texts.allSatisfy { !$0.isEmpty }, "\(key) has no words in \(language)")
            }
        }
    }

    @Test func noWordsAreLeftOver() {
        #expect(Set(catalog.strings.keys).subtracting(used).isEmpty)
    }

    @Test func aTranslationHasThePlaceholdersOfItsOriginal() {
        func placeholders(_ text: String) -> [String] {
            ["%lld", "%@"].flatMap { Array(repeating: $0, count: text.components(separatedBy: $0).count - 1) }
        }
        for (key, entry) in catalog.strings {
            let all = Set(entry.localizations.values.flatMap(\.texts).map(placeholders))
            #expect(all.count == 1, "\(key) has other placeholders in another language or number")
        }
    }

    @Test func nothingBlamesAndNothingHurries() {
        let unkind = [
            "wrong", "invalid", "failed", "failure", "streak", "missed", "hurry", "must", "bad", "error", "falsch",
            "ungültig", "verpasst", "fehlgeschlagen", "fehler", "sofort jetzt", "schlecht",
        ]
        // "went wrong" is said of Goldseam, never of a person.
        for (key, entry) in catalog.strings where key != "error.internal" {
            for text in entry.localizations.values.flatMap(\.texts) {
                let words = text.lowercased().components(separatedBy: CharacterSet.letters.inverted)
                #expect(Set(words).isDisjoint(with: unkind), "\(key): \(text)")
            }
        }
    }

    private func views() throws -> [(name: String, code: String)] {
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" && $0.lastPathComponent != "Words.swift" }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    @Test func noViewHoldsAWordOfItsOwn() throws {
        let views = try views()
        #expect(views.count > 20)
        for (name, code) in views {
            // What is put together of values is no word: `"\\(number)"`.
            #expect(!code.contains(/Text\((verbatim: )?"[^"\\]/), "\(name)")
        }
    }

    @Test func everyWordIsSaidSomewhere() throws {
        let code = try views().map(\.code).joined()
        let names = Set(code.matches(of: /\.([a-z][A-Za-z]*)/).map { String($0.output.1) })
        for word in Words.allCases {
            #expect(names.contains("\(word)"), "nobody says \(word)")
        }
    }

    @Test func theNumberOfKeysIsTheNumberOfWords() {
        #expect(Set(used).count == catalog.strings.count)
        #expect(catalog.sourceLanguage == "en")
    }
}
