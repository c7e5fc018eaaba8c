import GoldseamKit
import SwiftUI

/// Search as you type.
struct SearchView: View {
    @State private var model: SearchModel

    init(goldseam: Goldseam) {
        _model = State(initialValue: SearchModel(goldseam: goldseam))
    }

    var body: some View {
        List {
            ProblemNotice(problem: model.problem)
            if model.hits?.isEmpty == false {
                Picker(selection: $model.order) {
                    ForEach(SearchOrder.allCases, id: \.self) { order in Text(say: order.phrase).tag(order) }
                } label: {
                    Text(say: .searchOrder)
                }
            }
            ForEach(model.hits ?? [], id: \.card.entryId) { hit in
                NavigationLink(value: Route.entry(hit.card.entryId)) { HitRow(hit: hit) }
            }
            if model.hasMore {
                ProgressView().task { await model.loadMore() }
            }
        }
        .listStyle(.plain)
        .overlay {
            if model.hits == nil {
                EmptyPage(title: .searchTitle, text: .searchHint, symbol: "magnifyingglass")
            } else if model.hits?.isEmpty == true {
                EmptyPage(title: .searchNothingTitle, text: .searchNothingText, symbol: "magnifyingglass")
            }
        }
        .page(.searchTitle)
        .searchable(text: $model.text, prompt: Text(say: .searchPrompt))
        .onSubmit(of: .search) { model.submit() }
        .task { await model.run() }
    }
}
