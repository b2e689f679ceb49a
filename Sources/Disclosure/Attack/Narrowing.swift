/// A proof that a target lies in a narrow range: the duals of its least and greatest value.
struct Narrowing {
  /// Greatest - least value in the linear relaxation.
  let range: Double
  /// For the least and for the greatest value, the dual of each condition by its index.
  let duals: [[Int: Double]]
}
