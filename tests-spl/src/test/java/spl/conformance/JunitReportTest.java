// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import spl.launcher.spec.SpecRunner;
import spl.launcher.spec.Target;
import spl.launcher.spec.TestOptions;

/** The XML for build servers can be read by an XML parser and holds the right numbers. */
class JunitReportTest {
  private static final String SPEC =
      """
      describe "numbers & <signs>":
          it "pass":
              expect 1 == 1
          it "fail":
              print "\\x01\\"quoted\\" & <tagged>"
              expect 1 == 2
          skip "later"
      it "raises": 1 / 0
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void isWellFormed() throws Exception {
    Element root = parse(report());
    assertEquals("4", root.getAttribute("tests"));
    assertEquals("2", root.getAttribute("failures"));
    assertEquals(1, root.getElementsByTagName("testsuite").getLength());
    assertEquals(4, root.getElementsByTagName("testcase").getLength());
    assertEquals(2, root.getElementsByTagName("failure").getLength());
    assertEquals(1, root.getElementsByTagName("skipped").getLength());
    String output = root.getElementsByTagName("system-out").item(0).getTextContent();
    assertEquals("\uFFFD\"quoted\" & <tagged>\n", output);
  }

  @Test
  void followsItsSchema() throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JunitReportTest.class.getResource("/junit-report.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(report())));
  }

  private static Element parse(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  private String report() throws Exception {
    Path spec = Files.writeString(folder.resolve("a_spec.spl"), SPEC);
    StringBuilder text = new StringBuilder();
    TestOptions usual = TestOptions.DEFAULT;
    TestOptions options =
        new TestOptions(
            usual.selection(),
            usual.limits(),
            List.of(new TestOptions.Output(TestOptions.FormatName.JUNIT, "")),
            usual.behaviour());
    try (Engine engine =
        Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build()) {
      new SpecRunner(
              options,
              (output, errors, variables) ->
                  Context.newBuilder("spl")
                      .engine(engine)
                      .allowPolyglotAccess(PolyglotAccess.ALL)
                      .out(output)
                      .err(errors)
                      .build(),
              OutputStream.nullOutputStream(),
              text::append)
          .run(List.of(new Target(spec, 0, true)));
    }
    return text.toString();
  }
}
