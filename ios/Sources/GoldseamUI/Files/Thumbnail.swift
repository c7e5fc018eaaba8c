import Foundation

#if canImport(ImageIO)
    import ImageIO
    import UniformTypeIdentifiers
#endif

/// A small picture of a file, for lists.
enum Thumbnail {
    /// 44 points at three pixels each: the height of a row. As JPEG about 8 KiB; the core takes 64.
    private static let pixels = 132

    /// Draws it; nothing for a file that is no picture.
    static func draw(_ file: URL) -> Data? {
        #if canImport(ImageIO)
            let options: [CFString: Any] = [
                kCGImageSourceCreateThumbnailFromImageAlways: true,
                kCGImageSourceCreateThumbnailWithTransform: true,
                kCGImageSourceThumbnailMaxPixelSize: pixels,
            ]
            guard let source = CGImageSourceCreateWithURL(file as CFURL, nil),
                let picture = CGImageSourceCreateThumbnailAtIndex(source, 0, options as CFDictionary)
            else { return nil }
            let data = NSMutableData()
            guard let writer = CGImageDestinationCreateWithData(data, UTType.jpeg.identifier as CFString, 1, nil) else {
                return nil
            }
            CGImageDestinationAddImage(writer, picture, nil)
            return CGImageDestinationFinalize(writer) ? data as Data : nil
        #else
            return nil
        #endif
    }
}
