import GoldseamKit
import SwiftUI

/// An entry in a list. A covered or sealed one shows that, and nothing else of itself.
struct EntryRow: View {
    let card: EntryCard
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            HStack(spacing: Space.small) {
                Image(systemName: card.kind.symbol).accessibilityLabel(Text(say: card.kind.phrase))
                if let time = card.moment.timeText { Text(verbatim: time) }
                Spacer()
                if card.attachments > 0 {
                    Image(systemName: "paperclip").accessibilityLabel(Text(say: .hasAttachments))
                }
                if card.starred {
                    Image(systemName: "star.fill")
                        .foregroundStyle(palette.gold.color)
                        .accessibilityLabel(Text(say: .starred))
                }
            }
            .font(.footnote)
            .foregroundStyle(palette.quiet.color)
            if let day = card.sealedUntil {
                Label {
                    Text(verbatim: Words.sealedUntil.phrase.with(day.text))
                } icon: {
                    Image(systemName: "lock")
                }
            } else {
                if let title = card.title { Text(verbatim: title).font(.headline).lineLimit(2) }
                if card.covered {
                    Label {
                        Text(say: .coveredInList)
                    } icon: {
                        Image(systemName: "eye.slash")
                    }
                    .foregroundStyle(palette.quiet.color)
                } else {
                    Text(verbatim: card.preview).lineLimit(3)
                }
            }
        }
        .padding(.vertical, Space.small)
        .frame(minHeight: Space.touch)
        .accessibilityElement(children: .combine)
    }
}

/// A text with parts of it marked.
struct MarkedText: View {
    let text: String
    let ranges: [TextRange]
    @Environment(\.palette) private var palette

    var body: some View {
        Text(marked)
    }

    private var marked: AttributedString {
        var marked = AttributedString(text)
        for range in ranges {
            guard let part = text[marked: range],
                let start = AttributedString.Index(part.startIndex, within: marked),
                let end = AttributedString.Index(part.endIndex, within: marked)
            else { continue }
            marked[start..<end].backgroundColor = palette.marked.color
        }
        return marked
    }
}

/// Something that was found.
struct HitRow: View {
    let hit: Hit
    @Environment(\.palette) private var palette

    var body: some View {
        if hit.snippet.isEmpty {
            EntryRow(card: hit.card)
        } else {
            VStack(alignment: .leading, spacing: Space.hair) {
                Text(verbatim: hit.card.moment.text)
                    .font(.footnote)
                    .foregroundStyle(palette.quiet.color)
                if let title = hit.card.title {
                    MarkedText(text: title, ranges: hit.titleHighlights).font(.headline)
                }
                MarkedText(text: hit.snippet, ranges: hit.snippetHighlights)
            }
            .padding(.vertical, Space.small)
            .accessibilityElement(children: .combine)
        }
    }
}
