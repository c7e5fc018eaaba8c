import Foundation
import SwiftUI

/// Something to say, by its key in `Localizable.xcstrings`.
public struct Phrase: Equatable, Sendable {
    /// The key.
    public let key: String

    /// In the person's language.
    var text: String {
        Bundle.module.localizedString(forKey: key, value: nil, table: nil)
    }

    /// In the person's language, with these values; it knows singular and plural.
    func with(_ values: any CVarArg...) -> String {
        String(format: text, locale: .current, arguments: values)
    }
}

extension Words {
    /// As a phrase.
    var phrase: Phrase {
        Phrase(key: rawValue)
    }

    /// In the person's language.
    var text: String {
        phrase.text
    }
}

extension Text {
    /// Says this. With a label, because Xcode 26 makes members of `LocalizedStringResource` of the catalog's keys, and
    /// `Text(.unlock)` could be either.
    init(say words: Words) {
        self.init(verbatim: words.text)
    }

    /// Says this.
    init(say phrase: Phrase) {
        self.init(verbatim: phrase.text)
    }
}
