import Relata

/// Where name and password for a store come from: a file, else the environment.
enum StoreLogin {
  /// The credentials, if there are any.
  ///
  /// - Throws: ``Trouble`` about a file that is not as it should be, without its contents.
  static func credentials(
    _ path: String?, _ variables: (String) -> String?
  ) throws(Trouble) -> Credentials? {
    guard let path else {
      return Credentials(
        user: variables(Credentials.userKey), password: variables(Credentials.passwordKey))
    }
    let text: String
    do throws(FileError) {
      text = String(decoding: try FileContents.read(path: path, byteLimit: 1 << 16), as: UTF8.self)
    } catch {
      throw .file(error)
    }
    do throws(CredentialsError) {
      return try Credentials(file: text)
    } catch {
      throw .credentials(error, path: path)
    }
  }
}
