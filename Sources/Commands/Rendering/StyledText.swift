/// Text with emphasis; colour never says anything that the words do not say.
package struct StyledText: Equatable, Sendable {
  /// What a piece of text is, not how it looks.
  package enum Style: Equatable, Sendable {
    case plain, heading, strong, right, wrong, faint
  }

  /// A run of characters of one style.
  package struct Span: Equatable, Sendable {
    package let text: String
    package let style: Style
  }

  /// Its runs, in order.
  package private(set) var spans: [Span]

  package init(_ text: String, _ style: Style = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
  }

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.spans += right.spans
    return sum
  }

  mutating func append(_ span: Span) { spans.append(span) }

  /// The characters without the emphasis.
  package var plain: String { spans.map(\.text).joined() }
}

extension StyledText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }

  package init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

  /// Collects `"\(code, .strong) is open"`.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var spans: [Span] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      appendInterpolation(literal, .plain)
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value, .plain)
    }

    package mutating func appendInterpolation(
      _ value: some CustomStringConvertible, _ style: Style
    ) {
      let text = value.description
      if !text.isEmpty { spans.append(Span(text: text, style: style)) }
    }

    package mutating func appendInterpolation(_ text: StyledText) { spans += text.spans }
  }
}
