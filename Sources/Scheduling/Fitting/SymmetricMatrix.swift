/// Linear equations with a symmetric positive definite matrix.
enum SymmetricMatrix {
  /// The solution of `matrix` x = `right` by Cholesky's decomposition.
  ///
  /// A pivot that rounding has made too small is raised, which shortens the step in a direction that is hardly known.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let n = right.count
    var factor = matrix
    for row in 0..<n {
      for column in 0...row {
        var sum = matrix[row][column]
        for k in 0..<column { sum -= factor[row][k] * factor[column][k] }
        factor[row][column] =
          row == column
          ? max(sum, 1e-12 * matrix[row][row]).squareRoot() : sum / factor[column][column]
      }
    }
    var x = right
    for row in 0..<n {
      for k in 0..<row { x[row] -= factor[row][k] * x[k] }
      x[row] /= factor[row][row]
    }
    for row in (0..<n).reversed() {
      for k in row + 1..<max(n, row + 1) { x[row] -= factor[k][row] * x[k] }
      x[row] /= factor[row][row]
    }
    return x
  }
}
