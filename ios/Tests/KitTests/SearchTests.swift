import Foundation
import GoldseamKit
import Testing

@Suite @MainActor struct SearchTests {
    @Test func findsAsYouTypeAndMarksWhatWasFound() async throws {
        let device = try await Device.open()
        try await device.add("The sea 🌊 was calm", title: "Über the sea")
        let search = SearchModel(goldseam: device.goldseam, pause: .milliseconds(1))
        for text in ["u", "ub", "ube"] { search.text = text }
        #expect(await eventually { search.hits?.count == 1 })
        let hit = try #require(search.hits?.first)
        let title = try #require(hit.card.title)
        #expect(hit.titleHighlights.compactMap { title[marked: $0] } == ["Über"])
        search.text = ""
        #expect(search.hits == nil)
    }

    @Test func onlyTheNewestSearchAnswers() async throws {
        let device = try await Device.open()
        for number in 0..<60 { try await device.add("common word\(number)") }
        let search = SearchModel(goldseam: device.goldseam, pause: .zero, pageSize: 20)
        for _ in 0..<40 {
            search.text = "common"
            await Task.yield()
            search.text = "word59"
        }
        #expect(await eventually { search.hits?.count == 1 && !search.isSearching })
        try await Task.sleep(for: .milliseconds(50))
        #expect(search.hits?.count == 1)
        search.text = "common"
        #expect(await eventually { search.hits?.count == 20 && !search.isSearching })
        await search.loadMore()
        #expect(search.hits?.count == 40 && search.hasMore)
    }

    @Test func searchesAgainWhenTheJournalChanges() async throws {
        let device = try await Device.open()
        let search = SearchModel(goldseam: device.goldseam, pause: .zero)
        search.text = "river"
        try await beside(search.run) {
            #expect(await eventually { search.hits?.isEmpty == true })
            try await device.add("by the river")
            #expect(await eventually { search.hits?.count == 1 })
        }
    }

    @Test func rangesThatAreNotOfATextMarkNothing() {
        #expect("ab"[marked: TextRange(start: 1, end: 3)] == nil)
        #expect("ab"[marked: TextRange(start: 2, end: 1)] == nil)
        #expect("a🌊b"[marked: TextRange(start: 1, end: 3)] == "🌊")
    }
}
