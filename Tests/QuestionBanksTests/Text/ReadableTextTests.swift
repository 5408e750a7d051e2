import Testing

@testable import QuestionBanks

struct ReadableTextTests {
  @Test(arguments: [
    (
      "<p>One <b>bold</b> &amp; <i>slanted</i>&nbsp;word.</p><p>Two</p>",
      "One *bold* & _slanted_\u{A0}word.\n\nTwo"
    ),
    ("a<br>b<br/>c", "a\nb\nc"), ("line\nend", "line end"),
    (
      "<ul><li>one<li>two<ol start=3><li>x</li><li>y</li></ol></ul>after",
      "• one\n• two\n  3. x\n  4. y\n\nafter"
    ),
    (
      "<table><tr><th>Code</th><th>Way</th></tr><tr><td>38562</td><td>open</td></tr></table>",
      "Code  | Way\n38562 | open"
    ),
    ("H<sub>2</sub>O, 10<sup>-3</sup>, x<sup>ab</sup>", "H₂O, 10⁻³, x^(ab)"),
    ("1 < 2 and 3 > 2 &lt;b&gt; &unknown; &#65;&#x42;", "1 < 2 and 3 > 2 <b> &unknown; AB"),
    ("<script>alert(1)</script><!-- no -->yes<style>x</style>", "yes"),
    ("<img src=x alt='a node'> <img src=y>", "[picture: a node] [picture]"),
    ("&#27;[31mred", "[31mred"), ("<pre>a\n  b</pre>", "a\n  b"), ("open <b", "open <b"), ("", ""),
  ])
  func `HTML is shown as text`(html: String, text: String) {
    #expect(MarkedText(html, .html).readable == text)
  }

  @Test func `in Moodle's own format a line end is a line end`() {
    #expect(MarkedText("a\nb <b>c</b>", .moodle).readable == "a\nb *c*")
  }

  @Test(arguments: [
    ("**bold** and *slanted* and `x < y`", "*bold* and _slanted_ and x < y"),
    ("# Title\ntext", "*Title*\ntext"),
    ("- one\n- two", "• one\n• two"), ("[label](http://x) ![node](y.png)", "label [picture: node]"),
    ("2 * 3 * 4 and snake_case", "2 * 3 * 4 and snake_case"), ("\\*no\\*", "*no*"),
    ("```\na < b\n```", "a < b"),
    ("| a | b |", "| a | b |"), ("<script>x</script>y", "y"),
  ])
  func `Markdown is shown as text`(markdown: String, text: String) {
    #expect(MarkedText(markdown, .markdown).readable == text)
  }

  @Test func `plain text stays as it is but for controls`() {
    #expect(MarkedText("<b> \u{1B}[31mred\u{7}\n\tx", .plain).readable == "<b> red\n\tx")
  }
}
