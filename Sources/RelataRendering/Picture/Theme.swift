import RelataFormats

/// Which canvas a picture is drawn for.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// Light; in the dark where the viewer's preferences ask for it (`prefers-color-scheme`).
  case auto
  /// Light.
  case light
  /// Dark.
  case dark

  /// The colour that is written into the picture.
  func callAsFunction(_ color: DiagramStyle.Color) -> String {
    self == .dark ? color.dark : color.light
  }
}
