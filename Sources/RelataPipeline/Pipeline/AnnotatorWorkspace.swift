/// Working memory of the networks for one thread, kept from batch to batch.
final class AnnotatorWorkspace {
  let encoder = EncoderWorkspace()
  let features: FeatureTable
  let vectors = FloatBuffer()
  let scores = FloatBuffer()
  /// Where the time of its thread went.
  var times = StageTimes()

  init(features: FeatureTable = FeatureTable()) { self.features = features }
}
