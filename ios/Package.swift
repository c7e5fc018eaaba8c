// swift-tools-version: 6.0
import PackageDescription

// GoldseamFFI (generated) <- GoldseamKit (models, no SwiftUI) <- GoldseamUI (SwiftUI). The app itself is in App/.
//
// On Apple's systems Rust comes as Goldseam.xcframework, made by `cargo xtask package ios`. On Linux, where models and
// views are checked by `cargo xtask test`, it is the shared library of `cargo xtask bindings`, and SwiftUI is a stub.

#if os(Linux)
    let library = Context.environment["GOLDSEAM_LIBRARY"] ?? "\(Context.packageDirectory)/../target/bindings/lib"
    let core: [Target] = [.systemLibrary(name: "CGoldseam", path: "Sources/CGoldseam")]
    let linking: [LinkerSetting] = [
        .unsafeFlags([
            "-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library,
            // Debian's libswiftObservation.so leaves a symbol undefined that it never uses:
            // https://github.com/swiftlang/swift/issues/75670
            "-Xlinker", "--allow-shlib-undefined",
        ])
    ]
    let stub: [Target] = [.target(name: "SwiftUI", path: "Tests/SwiftUIStub")]
    let swiftUI: [Target.Dependency] = ["SwiftUI"]
#else
    let core: [Target] = [.binaryTarget(name: "CGoldseam", path: "Goldseam.xcframework")]
    let linking: [LinkerSetting] = []
    let stub: [Target] = []
    let swiftUI: [Target.Dependency] = []
#endif

let package = Package(
    name: "Goldseam",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "Goldseam", targets: ["GoldseamFFI", "GoldseamKit", "GoldseamUI"])],
    targets: core + stub + [
        // Generated code: it is not ready for Swift 6's checks (https://github.com/mozilla/uniffi-rs/issues/2929).
        .target(
            name: "GoldseamFFI", dependencies: ["CGoldseam"],
            swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: linking),
        .target(name: "GoldseamKit", dependencies: ["GoldseamFFI"]),
        .target(
            name: "GoldseamUI", dependencies: ["GoldseamKit"] + swiftUI,
            resources: [.process("Resources")]),
        .testTarget(name: "ScenarioTests", dependencies: ["GoldseamFFI", "GoldseamKit"]),
        .testTarget(name: "KitTests", dependencies: ["GoldseamKit"]),
        .testTarget(name: "UITests", dependencies: ["GoldseamUI"]),
    ],
    swiftLanguageModes: [.v6]
)
