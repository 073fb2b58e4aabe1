// Debian's librsvg2-2 and libcairo2: SVG as PNG and PDF.
//
// The libraries are not linked but opened when they are needed (docs/adr/0018), and their headers, which
// bring those of half a desktop along, are not asked for: these are the types of the few functions that
// are looked up, as librsvg 2.46 and cairo 1.10 and everything since have them.
#include <stddef.h>

typedef struct picture_handle picture_handle;    // RsvgHandle
typedef struct picture_surface picture_surface;  // cairo_surface_t
typedef struct picture_context picture_context;  // cairo_t

typedef struct {
  double x, y, width, height;
} picture_rectangle;  // RsvgRectangle

typedef struct {
  unsigned domain;
  int code;
  char *message;
} picture_error;  // GError

// cairo_write_func_t; 0 is CAIRO_STATUS_SUCCESS.
typedef int (*picture_write_function)(void *closure, const unsigned char *data, unsigned length);

typedef picture_handle *(*picture_read_function)(
    const unsigned char *data, size_t length, picture_error **error);  // rsvg_handle_new_from_data
typedef int (*picture_render_function)(
    picture_handle *handle, picture_context *context, const picture_rectangle *viewport,
    picture_error **error);                                  // rsvg_handle_render_document
typedef void (*picture_unref_function)(void *object);        // g_object_unref
typedef void (*picture_error_free_function)(picture_error *error);  // g_error_free

typedef picture_surface *(*picture_image_function)(
    int format, int width, int height);  // cairo_image_surface_create
typedef picture_surface *(*picture_pdf_function)(
    picture_write_function write, void *closure, double width,
    double height);  // cairo_pdf_surface_create_for_stream
typedef void (*picture_metadata_function)(
    picture_surface *surface, int metadata, const char *text);  // cairo_pdf_surface_set_metadata
typedef int (*picture_png_function)(
    picture_surface *surface, picture_write_function write,
    void *closure);  // cairo_surface_write_to_png_stream
typedef int (*picture_surface_status_function)(picture_surface *surface);  // cairo_surface_status
typedef void (*picture_surface_function)(picture_surface *surface);  // cairo_surface_finish, _destroy
typedef picture_context *(*picture_create_function)(picture_surface *surface);  // cairo_create
typedef void (*picture_context_function)(picture_context *context);  // cairo_destroy
