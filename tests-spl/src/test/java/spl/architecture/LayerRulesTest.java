// SPDX-License-Identifier: Apache-2.0
package spl.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom; a rule about a package that does not exist yet holds until it does. */
@Tag("architecture")
class LayerRulesTest {
  private static final String[] FRONT_END = {"spl.syntax..", "spl.analysis..", "spl.diagnostics.."};
  private static final String NATIVE = "spl.ffi..";
  private static final String NETTY = "spl.netty..";

  private static JavaClasses code;

  @BeforeAll
  static void load() {
    code = ProductCode.load();
  }

  @ParameterizedTest
  @ValueSource(strings = {"spl.ffi", "spl.language", "spl.syntax", "spl.launcher"})
  void seesTheCodeOfEveryModule(String name) {
    assertTrue(code.stream().anyMatch(type -> type.getPackageName().startsWith(name)), name);
  }

  @Test
  void theFrontEndDoesNotKnowTheFramework() {
    noneKnow(those(FRONT_END), "com.oracle.truffle..", "org.graalvm..");
  }

  @Test
  void theFrontEndDoesNotKnowTheInterpreter() {
    noneKnow(those(FRONT_END), "spl.language..");
  }

  @Test
  void onlyLexerAndParserKnowTheParserGenerator() {
    noneKnow(others("spl.syntax.lexer..", "spl.syntax.parser.."), "org.antlr..");
  }

  @Test
  void theTreeDoesNotKnowTheAnalysis() {
    noneKnow(those("spl.syntax.."), "spl.analysis..");
  }

  @Test
  void valuesDoNotKnowNodes() {
    noneKnow(those("spl.language.values.."), "spl.language.nodes..", "spl.language.translate..");
  }

  @Test
  void nodesDoNotKnowTheTranslation() {
    noneKnow(those("spl.language.nodes.."), "spl.language.translate..");
  }

  @Test
  void theLanguageKnowsNoOtherModule() {
    noneKnow(
        those("spl.language..", "spl.syntax..", "spl.analysis..", "spl.diagnostics.."),
        NATIVE,
        "spl.stdlib..",
        "spl.launcher..");
  }

  @Test
  void theNativeRuntimeStandsOnTheJdkAlone() {
    hold(
        classes()
            .that()
            .resideInAPackage(NATIVE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(NATIVE, "java..", "org.jspecify.."));
  }

  @Test
  void onlyItsDriversKnowTheNetworkLibrary() {
    noneKnow(others(NETTY), "io.netty..", NETTY);
    noneKnow(those(NETTY), "com.oracle.truffle..", "spl.language..", "spl.stdlib..");
  }

  @Test
  void theLauncherReachesTheLanguageThroughTheFramework() {
    // One class stands in for a part of the framework; docs/decisions/011 says why.
    noneKnow(
        those("spl.launcher").and().doNotHaveSimpleName("PatientCompilation"),
        NATIVE,
        "spl.stdlib..",
        "spl.language..",
        "com.oracle.truffle..");
  }

  @Test
  void oneClassKnowsTheCommandLineLibrary() {
    hold(
        noClasses()
            .that()
            .haveNameNotMatching("spl\\.launcher\\.CommandLine.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."));
  }

  @Test
  void nobodyKnowsTheLauncher() {
    noneKnow(others("spl.launcher.."), "spl.launcher..");
  }

  @Test
  void channelsAndSocketsStayInTheNativeRuntime() {
    noneKnow(others(NATIVE, NETTY), "java.nio.channels..");
    noneKnowNamed(others(NATIVE, NETTY), "java\\.net\\.(.*Socket|InetAddress|HttpURLConnection)");
  }

  @Test
  void nativeCallsStayInTheNativeRuntime() {
    noneKnowNamed(
        others(NATIVE), "java\\.lang\\.foreign\\.(Linker|SymbolLookup|FunctionDescriptor).*");
  }

  @Test
  void mappedMemoryIsSeenByOneValueOnly() {
    noneKnowNamed(
        others(NATIVE).and().doNotHaveSimpleName("SplBytes"),
        "java\\.lang\\.foreign\\.MemorySegment");
  }

  @Test
  void virtualThreadsAreNotUsed() {
    noneKnowNamed(
        noClasses().that().resideInAPackage("spl.."), "java\\.lang\\.Thread.Builder.OfVirtual");
  }

  /** The interpreter is left out: contexts, values and nodes know each other by design. */
  @Test
  void packagesFormNoCircles() {
    for (String module : new String[] {"spl.ffi", "spl.syntax", "spl.stdlib", "spl.launcher"}) {
      hold(slices().matching(module + ".(*)..").should().beFreeOfCycles());
    }
    hold(slices().matching("spl.(*)..").should().beFreeOfCycles());
  }

  private static GivenClassesConjunction those(String... packages) {
    return noClasses().that().resideInAnyPackage(packages);
  }

  private static GivenClassesConjunction others(String... packages) {
    return noClasses().that().resideOutsideOfPackages(packages);
  }

  private static void noneKnow(GivenClassesConjunction subjects, String... forbidden) {
    hold(subjects.should().dependOnClassesThat().resideInAnyPackage(forbidden));
  }

  private static void noneKnowNamed(GivenClassesConjunction subjects, String pattern) {
    hold(subjects.should().dependOnClassesThat().haveNameMatching(pattern));
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(code);
  }
}
