import GoldseamKit

// Words for what the core says. The keys are made of the core's own names; a test holds that each has its words.

extension EntryKind {
    var phrase: Phrase { Phrase(key: "kind.\(self)") }

    var symbol: String {
        switch self {
        case .note: "note.text"
        case .letter: "envelope"
        case .prompt: "questionmark.bubble"
        case .gratitude: "sun.max"
        }
    }
}

extension AutoLock {
    var phrase: Phrase { Phrase(key: "autolock.\(self)") }
}

extension ChangeKind {
    var phrase: Phrase { Phrase(key: "change.\(self)") }
}

extension SkipReason {
    var phrase: Phrase { Phrase(key: "skip.\(self)") }
}

extension NoteWarning {
    var phrase: Phrase { Phrase(key: "warning.\(self)") }
}

extension SearchOrder {
    var phrase: Phrase { Phrase(key: "order.\(self)") }
}

extension SettingsModel.Done {
    var phrase: Phrase { Phrase(key: "done.\(self)") }
}

extension PassphraseStrength {
    var phrase: Phrase { Phrase(key: "strength.\(score)") }
}

extension CheckInPart {
    var phrase: Phrase { Phrase(key: "part.\(self)") }
}

extension Problem {
    /// What to say about it.
    public var phrase: Phrase { Phrase(key: key) }

    /// What to offer, if there is more to say than what went wrong.
    public var advice: Phrase? {
        switch recovery {
        case .none, .correct, .wait, .refresh, .askPassphrase: nil
        default: Phrase(key: "recovery.\(recovery)")
        }
    }
}
