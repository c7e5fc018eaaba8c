import GoldseamKit
import SwiftUI

/// The first start, one idea a page.
struct FirstStartView: View {
    @Bindable var model: FirstStartModel

    var body: some View {
        NavigationStack {
            switch model.step {
            case .promise: PromiseView(model: model)
            case .passphrase: NewPassphraseView(model: model)
            case .offerRecoveryCode: RecoveryOfferView(model: model)
            case .recoveryCode: RecoveryCodeView(model: model)
            case .askBack: AskBackView(model: model)
            }
        }
    }
}

/// What Goldseam is and what it promises, before anything is asked.
struct PromiseView: View {
    let model: FirstStartModel
    @Environment(\.palette) private var palette

    var body: some View {
        Reading {
            Text(say: .promiseTitle).font(.welcome).accessibilityAddTraits(.isHeader)
            Text(say: .promiseAbout).foregroundStyle(palette.quiet.color)
            promise("iphone", .promiseStaysTitle, .promiseStaysText)
            promise("key", .promiseKeyTitle, .promiseKeyText)
            promise("door.left.hand.open", .promiseExitTitle, .promiseExitText)
            Text(say: .promiseNext).foregroundStyle(palette.quiet.color)
            PrimaryButton(.goOn) { model.begin() }
        }
        .page(.appName)
    }

    private func promise(_ symbol: String, _ title: Words, _ text: Words) -> some View {
        HStack(alignment: .top, spacing: Space.medium) {
            Image(systemName: symbol)
                .foregroundStyle(palette.sage.color)
                .accessibilityHidden(true)
            VStack(alignment: .leading, spacing: Space.hair) {
                Text(say: title).font(.headline)
                Text(say: text).foregroundStyle(palette.quiet.color)
            }
        }
        .accessibilityElement(children: .combine)
    }
}

/// Choosing a passphrase, or taking the one that is offered.
struct NewPassphraseView: View {
    let model: FirstStartModel
    @Environment(\.palette) private var palette

    var body: some View {
        Reading {
            Text(say: .passphraseTitle).font(.heading).accessibilityAddTraits(.isHeader)
            Text(say: .passphraseText).foregroundStyle(palette.quiet.color)
            NewPassphraseFields(choice: model.choice)
            SecondaryButton(.passphraseSuggest) { await model.suggest() }
            ProblemNotice(problem: model.problem)
            if model.isBusy { ProgressView { Text(say: .making) } }
            PrimaryButton(.passphraseTake) { await model.create() }
                .disabled(!model.choice.canBeTaken || model.isBusy)
            SecondaryButton(.goBack) { model.back() }
        }
        .page(.appName)
    }
}

/// A new passphrase, after the recovery code opened the vault.
struct ReplacePassphraseView: View {
    let model: ReplacePassphraseModel
    @Environment(\.palette) private var palette

    var body: some View {
        NavigationStack {
            Reading {
                Text(say: .replaceTitle).font(.heading).accessibilityAddTraits(.isHeader)
                Text(say: .replaceText).foregroundStyle(palette.quiet.color)
                NewPassphraseFields(choice: model.choice)
                SecondaryButton(.passphraseSuggest) { await model.suggest() }
                ProblemNotice(problem: model.problem)
                SecondaryButton(.passphraseTake) { await model.replace() }
                    .disabled(!model.choice.canBeTaken || model.isBusy)
                SecondaryButton(.replaceSkip) { model.skip() }
            }
            .page(.appName)
        }
    }
}

/// Whether to have a recovery code. Both answers have the same weight.
struct RecoveryOfferView: View {
    let model: FirstStartModel
    @Environment(\.palette) private var palette

    var body: some View {
        Reading {
            Text(say: .recoveryTitle).font(.heading).accessibilityAddTraits(.isHeader)
            Text(say: .recoveryText).foregroundStyle(palette.quiet.color)
            ProblemNotice(problem: model.problem)
            SecondaryButton(.recoveryMake) { await model.makeRecoveryCode() }
            SecondaryButton(.recoverySkip) { await model.skip() }
        }
        .page(.appName)
    }
}

/// The code, to be written down.
struct RecoveryCodeView: View {
    let model: FirstStartModel
    @Environment(\.palette) private var palette

    var body: some View {
        Reading {
            Text(say: .recoveryWriteTitle).font(.heading).accessibilityAddTraits(.isHeader)
            Text(say: .recoveryWriteText).foregroundStyle(palette.quiet.color)
            RecoveryGroups(groups: model.groups)
            PrimaryButton(.recoveryWritten) { model.ask() }
            SecondaryButton(.recoverySkip) { await model.skip() }
        }
        .page(.appName)
    }
}

/// Two groups, asked back: what was written down wrong is found today, and not when it is needed.
struct AskBackView: View {
    @Bindable var model: FirstStartModel
    @Environment(\.palette) private var palette

    var body: some View {
        Reading {
            Text(say: .askBackTitle).font(.heading).accessibilityAddTraits(.isHeader)
            Text(say: .askBackText).foregroundStyle(palette.quiet.color)
            ForEach(model.asked, id: \.self) { number in
                GroupField(number: number, text: answer(number))
            }
            if model.isAnswerWrong { Text(say: .askBackWrong) }
            PrimaryButton(.askBackCheck) { model.check() }
            SecondaryButton(.recoveryLookAgain) { model.lookAgain() }
            SecondaryButton(.recoverySkip) { await model.skip() }
        }
        .page(.appName)
    }

    private func answer(_ number: Int) -> Binding<String> {
        Binding { @MainActor in
            model.answers[number] ?? ""
        } set: { @MainActor in
            model.answers[number] = $0
        }
    }
}

/// A group of a recovery code as it is typed.
struct GroupField: View {
    let number: Int
    @Binding var text: String
    @Environment(\.palette) private var palette

    var body: some View {
        TextField(text: $text) { Text(verbatim: Words.recoveryGroup.phrase.with(number + 1)) }
            .typedInCapitals()
            .font(.title3.monospaced())
            .padding(Space.medium)
            .frame(minHeight: Space.touch)
            .background(palette.card.color, in: RoundedRectangle(cornerRadius: Space.corner))
    }
}
