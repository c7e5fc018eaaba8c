import GoldseamKit
import SwiftUI

/// A passphrase as it is typed: hidden or shown, and nothing that a keyboard learns or corrects.
struct PassphraseField: View {
    let label: Words
    @Binding var text: String
    @State private var isShown = false
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(spacing: Space.small) {
            field
                .typedPrivately()
                .frame(minHeight: Space.touch)
            Button {
                isShown.toggle()
            } label: {
                Image(systemName: isShown ? "eye.slash" : "eye")
                    .frame(minWidth: Space.touch, minHeight: Space.touch)
            }
            .accessibilityLabel(Text(say: isShown ? .passphraseHide : .passphraseShow))
        }
        .padding(.horizontal, Space.medium)
        .background(palette.card.color, in: RoundedRectangle(cornerRadius: Space.corner))
    }

    @ViewBuilder private var field: some View {
        if isShown {
            TextField(text: $text) { Text(say: label) }
        } else {
            SecureField(text: $text) { Text(say: label) }
        }
    }
}

/// A new passphrase, typed twice, and how good it is.
struct NewPassphraseFields: View {
    @Bindable var choice: NewPassphraseModel

    var body: some View {
        PassphraseField(label: .passphraseNew, text: $choice.text)
        if let strength = choice.strength { StrengthMeter(strength: strength) }
        PassphraseField(label: .passphraseAgain, text: $choice.repeated)
    }
}

/// How long a passphrase withstands somebody who has the phone's files: five steps, in words too.
struct StrengthMeter: View {
    let strength: PassphraseStrength
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            HStack(spacing: Space.hair) {
                ForEach(0..<5, id: \.self) { step in
                    RoundedRectangle(cornerRadius: 2)
                        .fill(step <= Int(strength.score) ? palette.gold.color : palette.card.color)
                        .frame(height: 6)
                }
            }
            .accessibilityHidden(true)
            Text(say: strength.phrase).font(.subheadline)
            if !strength.isLongEnough {
                Text(verbatim: Words.passphraseAtLeast.phrase.with(Int(strength.minimum)))
                    .font(.subheadline)
            }
        }
        .foregroundStyle(palette.quiet.color)
        .accessibilityElement(children: .combine)
    }
}

/// A recovery code, group by group, to be written down.
struct RecoveryGroups: View {
    let groups: [String]
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            ForEach(Array(groups.enumerated()), id: \.offset) { number, group in
                HStack {
                    Text(verbatim: "\(number + 1)").foregroundStyle(palette.quiet.color)
                    // Spoken letter by letter, as it is written down.
                    Text(verbatim: group).speechSpellsOutCharacters().font(.title3.monospaced())
                }
                .accessibilityElement(children: .combine)
            }
        }
        .environment(\.layoutDirection, .leftToRight)
        .padding(Space.medium)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(palette.card.color, in: RoundedRectangle(cornerRadius: Space.corner))
        .privacySensitive()
    }
}
