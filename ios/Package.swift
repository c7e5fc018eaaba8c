// swift-tools-version: 6.0
import PackageDescription

// GoldseamFFI (generated) <- GoldseamKit (models, no SwiftUI) <- GoldseamUI (SwiftUI). The app itself is in App/.
//
// Rust comes as Goldseam.xcframework, made by `cargo xtask package ios`; or, for tests (`cargo xtask swift`), as the shared
// library in the folder that GOLDSEAM_LIBRARY names. On Linux there is no SwiftUI: views are checked against a stub.

#if os(Linux)
    let library: String? =
        Context.environment["GOLDSEAM_LIBRARY"] ?? "\(Context.packageDirectory)/../target/bindings/lib"
    // Debian's libswiftObservation.so leaves a symbol undefined that it never uses:
    // https://github.com/swiftlang/swift/issues/75670
    let linkerFlags = ["-Xlinker", "--allow-shlib-undefined"]
    let stub: [Target] = [.target(name: "SwiftUI", path: "Tests/SwiftUIStub", exclude: ["README.md"])]
    let swiftUI: [Target.Dependency] = ["SwiftUI"]
#else
    let library = Context.environment["GOLDSEAM_LIBRARY"]
    let linkerFlags: [String] = []
    let stub: [Target] = []
    let swiftUI: [Target.Dependency] = []
#endif

let core: Target
let linking: [LinkerSetting]
if let library {
    core = .systemLibrary(name: "CGoldseam", path: "Sources/CGoldseam")
    linking = [.unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library] + linkerFlags)]
} else {
    core = .binaryTarget(name: "CGoldseam", path: "Goldseam.xcframework")
    linking = []
}

let package = Package(
    name: "Goldseam",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "GoldseamFFI", targets: ["GoldseamFFI"]),
        .library(name: "Goldseam", targets: ["GoldseamFFI", "GoldseamKit", "GoldseamUI"]),
    ],
    targets: [core] + stub + [
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
