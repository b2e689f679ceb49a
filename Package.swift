// swift-tools-version:6.2
import PackageDescription

let careful: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]
let strict = careful + [.enableUpcomingFeature("MemberImportVisibility")]

/// Targets stand in the order in which content flows through them.
let package = Package(
  name: "xinqiao",
  products: [.executable(name: "xinqiao", targets: ["xinqiao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Disclosure", dependencies: ["CCbc"], swiftSettings: strict),
    .target(
      name: "Intake",
      dependencies: ["Diagnostics", "Disclosure", "CCmarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict
    ),
    .target(name: "Importing", dependencies: ["Diagnostics", "Disclosure", "Intake", "CZip"], swiftSettings: strict),
    .target(name: "Charts", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "Diagnostics", "Disclosure", "Intake", "Charts", "CCrypto", "CQRencode", "CZip", "CZlib",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Preview",
      dependencies: ["Diagnostics", .product(name: "FlyingFox", package: "FlyingFox")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "xinqiao",
      dependencies: [
        "Diagnostics", "Disclosure", "Intake", "Importing", "Publishing", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: careful),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: careful),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["Disclosure"],
      swiftSettings: careful
    ),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["Intake", "Diagnostics", "Disclosure", "CCmarkGFM", "TestSupport"],
      exclude: ["Attachments/Fixtures"],
      swiftSettings: careful
    ),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["Importing", "Intake", "Disclosure", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: careful
    ),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: careful),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Publishing", "Intake", "Disclosure", "Diagnostics", "TestSupport"],
      swiftSettings: careful
    ),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Diagnostics", "TestSupport"], swiftSettings: careful),
    .testTarget(
      name: "xinqiaoTests",
      dependencies: ["xinqiao", "Intake", "Diagnostics", "TestSupport"],
      swiftSettings: careful
    ),
  ]
)
