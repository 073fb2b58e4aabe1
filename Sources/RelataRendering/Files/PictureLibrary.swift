internal import CPicture
import Glibc

/// librsvg and cairo, opened when the first PNG or PDF is asked for.
///
/// Linked to the program they would cost each start the loading of some forty libraries; see
/// docs/adr/0018.
struct PictureLibrary: @unchecked Sendable {
  let read: picture_read_function
  let render: picture_render_function
  let unref: picture_unref_function
  let freeError: picture_error_free_function
  let makeImage: picture_image_function
  let makePDF: picture_pdf_function
  let setMetadata: picture_metadata_function
  let writePNG: picture_png_function
  let status: picture_surface_status_function
  let finish: picture_surface_function
  let destroySurface: picture_surface_function
  let makeContext: picture_create_function
  let destroyContext: picture_context_function

  /// The libraries, or `nil` where they are not installed.
  static let shared = PictureLibrary()

  private init?() {
    // What librsvg is built on comes with it, and its names are found through it.
    guard let library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard
      let read = symbol("rsvg_handle_new_from_data", as: picture_read_function.self),
      let render = symbol("rsvg_handle_render_document", as: picture_render_function.self),
      let unref = symbol("g_object_unref", as: picture_unref_function.self),
      let freeError = symbol("g_error_free", as: picture_error_free_function.self),
      let makeImage = symbol("cairo_image_surface_create", as: picture_image_function.self),
      let makePDF = symbol("cairo_pdf_surface_create_for_stream", as: picture_pdf_function.self),
      let setMetadata = symbol(
        "cairo_pdf_surface_set_metadata", as: picture_metadata_function.self),
      let writePNG = symbol("cairo_surface_write_to_png_stream", as: picture_png_function.self),
      let status = symbol("cairo_surface_status", as: picture_surface_status_function.self),
      let finish = symbol("cairo_surface_finish", as: picture_surface_function.self),
      let destroySurface = symbol("cairo_surface_destroy", as: picture_surface_function.self),
      let makeContext = symbol("cairo_create", as: picture_create_function.self),
      let destroyContext = symbol("cairo_destroy", as: picture_context_function.self)
    else { return nil }
    self.read = read
    self.render = render
    self.unref = unref
    self.freeError = freeError
    self.makeImage = makeImage
    self.makePDF = makePDF
    self.setMetadata = setMetadata
    self.writePNG = writePNG
    self.status = status
    self.finish = finish
    self.destroySurface = destroySurface
    self.makeContext = makeContext
    self.destroyContext = destroyContext
  }
}
