// SPDX-License-Identifier: Apache-2.0
package spl.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How classes, fields and packages must look. */
@Tag("architecture")
class CodeRulesTest {
  private static final DescribedPredicate<JavaClass> ABSTRACT_OR_FINAL =
      DescribedPredicate.describe("abstract or final", CodeRulesTest::isAbstractOrFinal);

  private static JavaClasses code;

  @BeforeAll
  static void load() {
    code = ProductCode.load();
  }

  @Test
  void nodesAreAbstractOrFinal() {
    classes()
        .that(ProductCode.handWritten())
        .and()
        .areAssignableTo("com.oracle.truffle.api.nodes.Node")
        .should(be(ABSTRACT_OR_FINAL))
        .allowEmptyShould(true)
        .check(code);
  }

  @Test
  void noStateIsSharedBetweenContexts() {
    fields()
        .that()
        .areDeclaredInClassesThat(ProductCode.handWritten())
        .and()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .because("everything that changes belongs to a context or an engine")
        .check(code);
  }

  @Test
  void packagesSayWhatTheyHold() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..impl..", "..helper..", "..common..")
        .check(code);
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    List<String> unmarked =
        code.stream()
            .filter(ProductCode.handWritten())
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of(), unmarked, "packages without a package-info with @NullMarked");
  }

  private static boolean isAbstractOrFinal(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT)
        || type.getModifiers().contains(JavaModifier.FINAL);
  }
}
