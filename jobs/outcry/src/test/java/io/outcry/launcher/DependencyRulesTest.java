// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Which room may know which: arrows point inwards. */
@AnalyzeClasses(packages = "io.outcry", importOptions = DoNotIncludeTests.class)
class DependencyRulesTest {
  private static final String[] JOBS = {
    "io.outcry.listen..",
    "io.outcry.complaintalerts..",
    "io.outcry.deliver..",
    "io.outcry.launcher.."
  };
  private static final String[] SCHEMAS_AND_LIBRARIES = {
    "io.outcry.schemas..", "io.outcry.domain..", "io.outcry.text.."
  };

  /** All other rooms, so that a new connector is held without a word here. */
  private static final DescribedPredicate<JavaClass> CONNECTORS =
      resideInAPackage("io.outcry..")
          .and(resideOutsideOfPackages(JOBS))
          .and(resideOutsideOfPackages(SCHEMAS_AND_LIBRARIES))
          .as("are of a connector");

  /** What all networks share is no connector itself. */
  private static final DescribedPredicate<JavaClass> SHARED =
      resideInAPackage("io.outcry.network..");

  private static final SliceAssignment BY_CONNECTOR =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return CONNECTORS.test(type) && !SHARED.test(type)
              ? SliceIdentifier.of(type.getPackageName().split("\\.")[2])
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "connectors";
        }
      };

  private static final String[] FLINK_KAFKA_HTTP = {
    "org.apache.flink..", "org.apache.kafka..", "java.net.http.."
  };

  @ArchTest
  static final ArchRule the_domain_is_plain_java =
      noClasses()
          .that()
          .resideInAPackage("io.outcry.domain..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("io.outcry.domain..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule schemas_know_no_flink_kafka_or_http =
      noClasses()
          .that()
          .resideInAPackage("io.outcry.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FLINK_KAFKA_HTTP);

  @ArchTest
  static final ArchRule schemas_import_nothing_of_ours =
      noClasses()
          .that()
          .resideInAPackage("io.outcry.schemas..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.outcry..").and(resideOutsideOfPackage("io.outcry.schemas..")));

  @ArchTest
  static final ArchRule text_knows_no_flink_kafka_or_http =
      noClasses()
          .that()
          .resideInAPackage("io.outcry.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FLINK_KAFKA_HTTP);

  @ArchTest
  static final ArchRule baselines_are_for_figures_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.outcry.text.baseline..", "io.outcry.text.train..", "io.outcry.launcher.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.outcry.text.baseline..");

  @ArchTest
  static final ArchRule connectors_do_not_know_each_other =
      slices().assignedFrom(BY_CONNECTOR).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule connectors_know_no_job_and_no_domain =
      noClasses()
          .that(CONNECTORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JOBS)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("io.outcry.domain..", "io.outcry.text..");

  @ArchTest
  static final ArchRule nobody_knows_the_launcher =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.outcry.launcher..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.outcry.launcher..");

  @ArchTest
  static final ArchRule no_package_cycles =
      slices().matching("io.outcry.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule logging_is_slf4j =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule time_and_chance_come_to_domain_and_text_as_arguments =
      noClasses()
          .that()
          .resideInAnyPackage("io.outcry.domain..", "io.outcry.text..")
          .and()
          .resideOutsideOfPackage("io.outcry.text.train..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.time.Clock.class,
              java.util.Random.class,
              java.util.concurrent.ThreadLocalRandom.class,
              java.security.SecureRandom.class)
          .orShould()
          .callMethod(Math.class, "random");
}
