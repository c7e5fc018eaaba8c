public struct Text: Opaque {
    nonisolated public init(verbatim text: String) {}
    nonisolated public init(_ text: AttributedString) {}
    nonisolated public func font(_ font: Font?) -> Text { self }
    nonisolated public func speechSpellsOutCharacters(_ value: Bool = true) -> Text { self }
}

public struct Image: Opaque {
    nonisolated public init(systemName: String) {}
}

public struct Spacer: Opaque {
    nonisolated public init(minLength: CGFloat? = nil) {}
}

public struct VStack<Content: View>: Opaque {
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content)
    {}
}

public struct HStack<Content: View>: Opaque {
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
}

public struct ZStack<Content: View>: Opaque {
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) {}
}

public struct ScrollView<Content: View>: Opaque {
    public init(@ViewBuilder content: () -> Content) {}
}

public struct Form<Content: View>: Opaque {
    public init(@ViewBuilder content: () -> Content) {}
}

public struct List<Content: View>: Opaque {
    public init(@ViewBuilder content: () -> Content) {}
}

public struct GeometryProxy {
    public var size: CGSize { fatalError("a stub has no size") }
}

public struct GeometryReader<Content: View>: Opaque {
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) {}
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: Opaque {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content)
    {}
}

public struct Section<Parent: View, Content: View, Footer: View>: Opaque {
    public init(@ViewBuilder content: () -> Content) where Parent == EmptyView, Footer == EmptyView {}
    public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent) where Footer == EmptyView {}
    public init(@ViewBuilder content: () -> Content, @ViewBuilder footer: () -> Footer) where Parent == EmptyView {}
    public init(
        @ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent, @ViewBuilder footer: () -> Footer
    ) {}
}

public struct NavigationStack<Root: View>: Opaque {
    public init(@ViewBuilder root: () -> Root) {}
}

public struct NavigationLink<Label: View>: Opaque {
    public init<Value: Hashable>(value: Value?, @ViewBuilder label: () -> Label) {}
}

public struct TabView<Content: View>: Opaque {
    public init(@ViewBuilder content: () -> Content) {}
}

public struct Label<Title: View, Icon: View>: Opaque {
    public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {}
}

public struct LabeledContent<Label: View, Content: View>: Opaque {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {}
}

public struct Button<Label: View>: Opaque {
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
    public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
}

public struct Menu<Label: View, Content: View>: Opaque {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {}
}

public struct TextField<Label: View>: Opaque {
    public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {}
}

public struct SecureField<Label: View>: Opaque {
    public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {}
}

public struct TextEditor: Opaque {
    public init(text: Binding<String>) {}
}

public struct Slider: Opaque {
    public init<Value: BinaryFloatingPoint>(value: Binding<Value>, in bounds: ClosedRange<Value>, step: Value) {}
}

public struct Toggle<Label: View>: Opaque {
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) {}
}

public struct Picker<Label: View, Value: Hashable, Content: View>: Opaque {
    public init(selection: Binding<Value>, @ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {}
}

public struct DatePicker<Label: View>: Opaque {
    public init(
        selection: Binding<Date>, displayedComponents: DatePickerComponents = [.hourAndMinute, .date],
        @ViewBuilder label: () -> Label
    ) {}
}

public struct ProgressView<Label: View>: Opaque {
    public init() where Label == EmptyView {}
    public init(@ViewBuilder label: () -> Label) {}
    public init<Value: BinaryFloatingPoint>(value: Value?, total: Value = 1) where Label == EmptyView {}
}

public struct ContentUnavailableView<Label: View, Description: View>: Opaque {
    public init(@ViewBuilder label: () -> Label, @ViewBuilder description: () -> Description) {}
}

public protocol Shape: View, Sendable {}

extension Shape {
    public func fill<Style: ShapeStyle>(_ style: Style) -> some View { self }
    public func stroke<Style: ShapeStyle>(_ style: Style, lineWidth: CGFloat = 1) -> some View { self }
}

public struct Rectangle: Shape, Opaque {
    nonisolated public init() {}
}

public struct Circle: Shape, Opaque {
    nonisolated public init() {}
}

public struct RoundedRectangle: Shape, Opaque {
    nonisolated public init(cornerRadius: CGFloat) {}
}

@MainActor public protocol ToolbarContent {}

@resultBuilder public struct ToolbarContentBuilder {
    public static func buildBlock<each Content: ToolbarContent>(_ content: repeat each Content) -> ToolbarItems {
        ToolbarItems()
    }
}

public struct ToolbarItems: ToolbarContent {}

public struct ToolbarItem<Content: View>: ToolbarContent {
    public init(placement: ToolbarItemPlacement = .bottomBar, @ViewBuilder content: () -> Content) {}
}
