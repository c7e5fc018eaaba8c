extension String {
    /// The part that `range` marks; nothing if it is not a part of this text.
    public subscript(marked range: TextRange) -> Substring? {
        let units = utf16
        guard
            let start = units.index(units.startIndex, offsetBy: Int(range.start), limitedBy: units.endIndex),
            let end = units.index(units.startIndex, offsetBy: Int(range.end), limitedBy: units.endIndex),
            start <= end
        else { return nil }
        return self[start..<end]
    }
}
