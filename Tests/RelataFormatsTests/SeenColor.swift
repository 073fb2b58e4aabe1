import Foundation

/// A colour as people see it.
struct SeenColor {
  /// How people see colours.
  enum Eye: CaseIterable {
    case usual, noRed, noGreen, noBlue
  }

  /// Red, green and blue as light, from 0 to 1.
  private let light: [Double]

  init(_ hex: String) {
    let number = Int(hex.dropFirst(), radix: 16) ?? 0
    light = [16, 8, 0].map { shift in
      let part = Double((number >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  /// Relative luminance (WCAG 2.1).
  var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

  /// Distance of two colours in CIELAB (1976).
  func distance(to other: SeenColor, for eye: Eye) -> Double {
    let (first, second) = (lab(for: eye), other.lab(for: eye))
    return zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private func lab(for eye: Eye) -> [Double] {
    let seen = SeenColor.matrix(of: eye).map { row in
      min(max(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1)
    }
    let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505
    let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089
    let f = [x, y, z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
  /// deficiency" (2009), for the complete loss of one kind of cone.
  private static func matrix(of eye: Eye) -> [[Double]] {
    switch eye {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .noRed:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .noGreen:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .noBlue:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
