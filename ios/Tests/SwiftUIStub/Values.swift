public protocol ShapeStyle: Sendable {}

public struct Color: Opaque, Hashable, ShapeStyle {
    nonisolated public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {}
}

public struct Font: Hashable, Sendable {
    public enum TextStyle: Sendable { case largeTitle, title2 }
    public enum Design: Sendable { case serif }
    public enum Weight: Sendable { case regular }
    public static let title3 = Font(), headline = Font(), subheadline = Font(), body = Font(), footnote = Font()
    public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font { Font() }
    public func monospaced() -> Font { self }
}

public enum HorizontalAlignment: Sendable { case leading, center }
public enum VerticalAlignment: Sendable { case top, center }
public enum Alignment: Sendable { case leading, center }
public enum Visibility: Sendable { case automatic, visible, hidden }

public enum Edge: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2), all = Set(rawValue: 3)
    }
}

public enum HorizontalEdge: Sendable { case leading, trailing }
public struct ButtonRole: Equatable, Sendable { public static let cancel = Self(), destructive = Self() }
public struct Animation: Sendable { public static let easeInOut = Self() }
public enum ScrollDismissesKeyboardMode: Sendable { case interactively }
public enum TitleDisplayMode: Sendable { case inline }
public struct TextInputAutocapitalization: Sendable { public static let never = Self(), characters = Self() }
public struct TextContentType: Sendable { public static let oneTimeCode = Self() }
public struct SubmitTriggers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let text = Self(rawValue: 1), search = Self(rawValue: 2)
}
public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let hourAndMinute = Self(rawValue: 1), date = Self(rawValue: 2)
}

public struct ToolbarItemPlacement: Sendable {
    public static let cancellationAction = Self(), topBarLeading = Self(), topBarTrailing = Self(), bottomBar = Self()
}

public protocol PrimitiveButtonStyle {}
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
public struct BorderlessButtonStyle: PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedButtonStyle { public static var bordered: Self { .init() } }
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
    public static var borderedProminent: Self { .init() }
}
extension PrimitiveButtonStyle where Self == BorderlessButtonStyle { public static var borderless: Self { .init() } }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { .init() } }

public protocol ListStyle {}
public struct PlainListStyle: ListStyle {}
extension ListStyle where Self == PlainListStyle { public static var plain: Self { .init() } }

public protocol TextSelectability {}
public struct EnabledTextSelectability: TextSelectability {}
extension TextSelectability where Self == EnabledTextSelectability { public static var enabled: Self { .init() } }

public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isHeader = Self(rawValue: 1), isSelected = Self(rawValue: 2)
}
public struct AccessibilityChildBehavior: Sendable { public static let ignore = Self(), combine = Self() }

extension AttributeScopes {
    public struct SwiftUIAttributes: AttributeScope {
        public let backgroundColor: BackgroundColorAttribute
        public enum BackgroundColorAttribute: AttributedStringKey {
            public typealias Value = Color
            public static let name = "SwiftUI.BackgroundColor"
        }
    }
}

extension AttributeDynamicLookup {
    public subscript<Key: AttributedStringKey>(dynamicMember path: KeyPath<AttributeScopes.SwiftUIAttributes, Key>)
        -> Key
    {
        fatalError("a stub holds nothing")
    }
}

public struct SensoryFeedback: Equatable, Sendable {
    public static let impact = SensoryFeedback()
}

@MainActor @preconcurrency public protocol Gesture<Value> {
    associatedtype Value
}

public struct ChangedGesture<Value>: Gesture {}

public struct DragGesture: Gesture {
    public struct Value: Equatable, Sendable {
        public var location: CGPoint
    }

    nonisolated public init(minimumDistance: CGFloat = 10) {}
    public func onChanged(_ action: @escaping (Value) -> Void) -> ChangedGesture<Value> { ChangedGesture() }
}
