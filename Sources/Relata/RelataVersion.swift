/// The version of relata.
public enum RelataVersion {
  /// The version by Semantic Versioning 2.0.0.
  public static let current = "0.1.0"
}
