// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void names_accounts_and_domains_share_a_rule_where_nothing_is_excluded() {
    XBrand brand =
        new XBrand(
            "acme",
            List.of("Acme Air", "#AcmeAir", "a \"b\" c", " "),
            List.of("@AcmeAir"),
            List.of("acme.example"),
            List.of());
    assertThat(Rules.of(List.of(brand), 1_024, 10))
        .containsExactly(
            new Rule(
                "outcry:acme:1",
                "\"Acme Air\" OR #AcmeAir OR \"a b c\" OR @AcmeAir OR from:AcmeAir OR to:AcmeAir"
                    + " OR url:\"acme.example\""));
  }

  @Test
  void exclusions_are_of_names_alone() {
    XBrand brand =
        new XBrand(
            "acme",
            List.of("acme", "#acme"),
            List.of("Acme"),
            List.of(),
            List.of("acme corp toon"));
    assertThat(Rules.of(List.of(brand), 1_024, 10))
        .containsExactly(
            new Rule("outcry:acme:1", "(\"acme\" OR #acme) -\"acme corp toon\""),
            new Rule("outcry:acme:2", "@Acme OR from:Acme OR to:Acme"));
  }

  @Test
  void a_long_rule_is_split_and_each_part_excludes() {
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "name number " + i).toList();
    XBrand brand = new XBrand("acme", names, List.of(), List.of(), List.of("toon", "film"));
    List<Rule> rules = Rules.of(List.of(brand), 256, 10);

    assertThat(rules).hasSizeGreaterThan(1);
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.value()).hasSizeLessThanOrEqualTo(256);
              assertThat(rule.value()).endsWith(" -\"toon\" -\"film\"");
            });
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(rules.stream().filter(it -> it.value().contains('"' + name + '"')))
                    .hasSize(1));
    assertThat(rules).extracting(Rule::tag).startsWith("outcry:acme:1", "outcry:acme:2");
  }

  @Test
  void no_rule_filters_reposts_replies_or_quotes() {
    XBrand brand = new XBrand("a", List.of("a"), List.of("a"), List.of("a.b"), List.of("c"));
    assertThat(Rules.of(List.of(brand), 1_024, 10))
        .noneSatisfy(rule -> assertThat(rule.value()).contains("is:"));
  }

  @Test
  void too_many_exclusions_leave_room_for_names() {
    List<String> many = IntStream.range(0, 100).mapToObj(i -> "exclusion " + i).toList();
    XBrand brand = new XBrand("a", List.of("acme"), List.of(), List.of(), many);
    assertThat(Rules.of(List.of(brand), 512, 10))
        .singleElement()
        .satisfies(rule -> assertThat(rule.value()).startsWith("\"acme\" -\"exclusion 0\""));
  }

  @Test
  void what_x_would_not_take_is_refused_before_it_is_asked() {
    XBrand account = new XBrand("a", List.of(), List.of("acme.example"), List.of(), List.of());
    XBrand longName = new XBrand("a", List.of("n".repeat(70)), List.of(), List.of(), List.of());
    XBrand none = new XBrand("a", List.of(), List.of(), List.of(), List.of());
    XBrand two = new XBrand("a", List.of("n"), List.of("m"), List.of(), List.of("x"));

    assertThatThrownBy(() -> Rules.of(List.of(account), 64, 1))
        .hasMessage(
            "brand a: 'acme.example' is no account of X; expected 1 to 15 letters, digits and _");
    assertThatThrownBy(() -> Rules.of(List.of(longName), 64, 1))
        .hasMessageStartingWith("brand a: \"nnn")
        .hasMessageEndingWith(" makes a rule of more than 64 characters");
    assertThatThrownBy(() -> Rules.of(List.of(none), 64, 1))
        .hasMessage("1 brands make 0 rules; expected 1 to 1, as many as the plan at X has");
    assertThatThrownBy(() -> Rules.of(List.of(two), 64, 1))
        .hasMessage("1 brands make 2 rules; expected 1 to 1, as many as the plan at X has");
  }
}
