/// Working memory of the networks for one thread, kept from batch to batch.
final class AnnotatorWorkspace {
  let encoder = EncoderWorkspace()
  let features: FeatureTable
  let vectors = FloatBuffer()
  let scores = FloatBuffer()

  init(features: FeatureTable = FeatureTable()) { self.features = features }
}
