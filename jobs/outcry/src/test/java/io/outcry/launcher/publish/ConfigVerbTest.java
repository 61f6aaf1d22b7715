// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.kafka.LocalBroker;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a real broker; each test has a prefix, so a topic, of its own. */
class ConfigVerbTest {
  private static final String TWO =
      "brands: [{ id: acme, name: Acme }, { id: bolt, name: Bolt Air }]\n";
  private static final String RECEIVERS =
      """
      receivers: [{ id: pr, url: "https://hooks.example/", secret: { env: S } }]
      routes: [{ match: { brand: bolt }, to: [pr] }, { match: {}, to: [pr] }]
      """;

  @TempDir private static Path folder;
  private static LocalBroker kafka;

  @BeforeAll
  static void start() throws Exception {
    kafka = LocalBroker.start(folder.resolve("kafka"), 1);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void each_version_is_one_more_and_says_what_it_changes() throws Exception {
    CommandLineRun first = publish("a.", "--brands", TWO);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out().strip())
        .isEqualTo("published brands@2 at " + kafka.bootstrapServers() + ", by ann");

    CommandLineRun second =
        publish(
            "a.",
            "--brands",
            "brands: [{ id: acme, name: Acme, owner: kim, alert: { minAuthors: 9 } },"
                + " { id: cirrus, name: Cirrus }]\n");
    assertThat(second.out().lines())
        .containsExactly(
            "published brands@3 at " + kafka.bootstrapServers() + ", by ann",
            "  ~ acme: owner, alert",
            "  + cirrus",
            "  - bolt");
    assertThat(show("a.").out()).startsWith("brands@3, published ").contains(" by ann, ");
  }

  @Test
  void the_same_file_again_is_no_new_version() throws Exception {
    publish("b.", "--brands", TWO);
    CommandLineRun again = publish("b.", "--brands", TWO);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).startsWith("nothing to publish: this is brands@2, published ");
    assertThat(show("b.", "--document", "brands").out()).isEqualTo(TWO);
  }

  @Test
  void a_file_with_mistakes_is_refused_with_all_of_them() throws Exception {
    CommandLineRun run =
        publish("c.", "--brands", "brands:\n  - { id: acme }\n  - { id: bolt, nam: Bolt }\n");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSizeGreaterThan(2);
    assertThat(run.err()).contains("file.yaml:2: brands[0].name: is missing").contains("nam");
    assertThat(show("c.").out()).startsWith("nothing is published at c.config");
  }

  @Test
  void receivers_and_brands_that_are_published_fit_each_other() throws Exception {
    CommandLineRun early = publish("d.", "--receivers", RECEIVERS);
    assertThat(early.exitCode()).isEqualTo(2);
    assertThat(early.err()).contains("no brands are published at d.config");

    publish("d.", "--brands", TWO);
    assertThat(publish("d.", "--receivers", RECEIVERS).out()).startsWith("published receivers@2");

    CommandLineRun without = publish("d.", "--brands", "brands: [{ id: acme, name: Acme }]\n");
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("receivers@2 (published):2").contains("bolt");
    assertThat(show("d.").out()).contains("brands@2, ").contains("receivers@2, ");
  }

  @Test
  void a_file_of_ten_thousand_brands_is_published() throws Exception {
    StringBuilder many = new StringBuilder("brands:\n");
    for (int i = 0; i < 10_000; i++) {
      many.append(
          "  - { id: brand-%d, name: Brand %d, names: [Brand %d, \"#brand%d\"] }\n"
              .formatted(i, i, i, i));
    }
    CommandLineRun run = publish("e.", "--brands", many.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void a_broker_that_is_not_there_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file.yaml"), TWO);
    CommandLineRun run =
        CommandLineRun.of(
            "config", "publish", "--brands", file.toString(), "--kafka", "127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("127.0.0.1:1").contains("outcry.config");
  }

  @Test
  void a_document_carries_who_when_and_the_whole_text() throws Exception {
    publish("outcry.", "--brands", TWO);
    List<String> written = kafka.committed("config", it -> !it.isEmpty());
    ConfigDocument document = Json.read(written.get(0), ConfigDocument.class);
    assertThat(document.name()).isEqualTo("brands@2");
    assertThat(document.publishedBy()).isEqualTo("ann");
    assertThat(document.document()).isEqualTo(TWO);
  }

  private static CommandLineRun publish(String prefix, String option, String text)
      throws Exception {
    Path file = Files.writeString(folder.resolve("file.yaml"), text);
    return CommandLineRun.of(
        "config",
        "publish",
        option,
        file.toString(),
        "--kafka",
        kafka.bootstrapServers(),
        "--topic-prefix",
        prefix,
        "--by",
        "ann");
  }

  private static CommandLineRun show(String prefix, String... more) {
    return CommandLineRun.with(
        more, "config", "show", "--kafka", kafka.bootstrapServers(), "--topic-prefix", prefix);
  }
}
