// What a program gets by importing Relata alone. Type aliases would not do: with member import
// visibility the extensions of a type are seen only where its own module is; see docs/adr/0002.
@_exported public import RelataArticles
@_exported public import RelataExtraction
@_exported public import RelataFormats
@_exported public import RelataGraph
@_exported public import RelataLinguistics
@_exported public import RelataPipeline
@_exported public import RelataRendering
@_exported public import RelataStores
@_exported public import RelataText
