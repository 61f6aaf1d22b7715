// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import static io.outcry.domain.brands.matching.Brands.ACME;
import static io.outcry.domain.brands.matching.Brands.DELTA;
import static io.outcry.domain.brands.matching.Brands.by;
import static io.outcry.domain.brands.matching.Brands.matcher;
import static io.outcry.domain.brands.matching.Brands.post;
import static io.outcry.domain.brands.matching.Brands.whyIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  @ParameterizedTest
  @CsvSource({
    "x, @acmeair lost my bag, account:@AcmeAir",
    "x, .@AcmeAirHelp? hello, account:@AcmeAirHelp",
    "x, thanks @AcmeAir.Not, account:@AcmeAir",
    "x, ひどい@AcmeAirさん, account:@AcmeAir",
    "bluesky, hey @acmeair.example., account:@acmeair.example",
    "mastodon, hey @care@acme.example!, account:@care@acme.example",
  })
  void an_official_account_that_is_mentioned_counts(String network, String text, String why) {
    assertThat(matcher(ACME).match(new PostText(network, "ann", "99", text)))
        .containsExactly(new BrandMatch("acme-air", Voice.CUSTOMER, List.of(why)));
  }

  @Test
  void an_account_counts_on_its_own_network_only() {
    assertThat(matcher(ACME).match(new PostText("mastodon", "ann", "99", "hi @AcmeAirHelp")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://acmeair.example",
        "see http://www.acmeair.example/deals?x=1.",
        "book at shop.AcmeAir.example/now",
        "acmeair.example.",
        "(acmeair.example)",
        "https://joe:pw@acmeair.example:8080/",
        "見てhttps://acmeair.example/をご覧",
      })
  void a_link_to_a_domain_or_below_it_counts(String text) {
    assertThat(whyIn(text, ACME)).contains("domain:acmeair.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notacmeair.example",
        "not-acmeair.example",
        "acmeair.example.evil.test",
        "https://acmeair.example@evil.test/",
        "https://evil.test/acmeair.example",
        "evil.test/?u=acmeair.example",
        "evil.test?u=acmeair.example",
        "bob@acmeair.example",
        "acmeair. example",
      })
  void a_link_to_another_host_does_not(String text) {
    assertThat(whyIn(text, ACME)).doesNotContain("domain:acmeair.example");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "AcmeAir, 1, COMPANY",
        "ACMEAIRHELP, 1, COMPANY",
        "-, acmeair, COMPANY",
        "acme_pilot_joe, 1, EMPLOYEE",
        "Delta, 1, OTHER",
        "ann, 1, CUSTOMER",
        "-, 1, CUSTOMER",
      })
  void the_author_gives_the_voice(String handle, String id, Voice voice) {
    assertThat(matcher(ACME, DELTA).match(new PostText("x", handle, id, "acme air")))
        .filteredOn(match -> match.brandId().equals("acme-air"))
        .extracting(BrandMatch::voice)
        .containsExactly(voice);
  }

  @Test
  void what_the_company_writes_is_about_it_and_what_an_employee_writes_need_not_be() {
    assertThat(matcher(ACME).match(by("acmeair", "We are sorry.")))
        .containsExactly(new BrandMatch("acme-air", Voice.COMPANY, List.of("author:@AcmeAir")));
    assertThat(matcher(ACME).match(by("acme_pilot_joe", "nice weather"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'delta, my flight', 'context:flight;name:Delta'",
    "'#delta gate 12', 'context:gate;name:Delta'",
    "'delta lost-luggage desk at the gate', 'context:gate;context:lost luggage;name:Delta'",
    "'delta @delta', 'account:@Delta;name:Delta'",
    "'@delta hello', 'account:@Delta'",
    "'ugh #FlyDelta', 'name:#flydelta'",
    "'delta https://delta.example/x', 'domain:delta.example;name:Delta'",
  })
  void an_ambiguous_name_counts_with_support(String text, String why) {
    assertThat(String.join(";", whyIn(text, DELTA))).isEqualTo(why);
  }

  @Test
  void an_ambiguous_name_alone_does_not_count_and_says_so() {
    PostText post = post("the delta of both #delta numbers, gateway");
    assertThat(matcher(DELTA).match(post)).isEmpty();
    assertThat(matcher(DELTA).whyNot(post))
        .containsExactly(
            new NearMiss("delta", NearMiss.Reason.NEEDS_SUPPORT, List.of("name:Delta")));
  }

  @Test
  void a_context_word_alone_is_nothing() {
    assertThat(matcher(DELTA).match(post("flight from gate 4"))).isEmpty();
    assertThat(matcher(DELTA).whyNot(post("flight from gate 4"))).isEmpty();
  }

  @Test
  void an_excluded_phrase_hides_the_names_inside_it_and_says_so() {
    PostText post = post("my flight was cancelled, thanks delta-variant");
    assertThat(matcher(DELTA).match(post)).isEmpty();
    assertThat(matcher(DELTA).whyNot(post))
        .containsExactly(new NearMiss("delta", NearMiss.Reason.EXCLUDED, List.of("name:Delta")));
    assertThat(matcher(ACME).match(post("acme air guns"))).isEmpty();
  }

  @Test
  void a_name_outside_of_the_excluded_phrase_still_counts() {
    assertThat(whyIn("delta variant? no, delta! my flight", DELTA))
        .containsExactly("context:flight", "name:Delta");
    assertThat(whyIn("@AcmeAir sells acme air guns", ACME)).containsExactly("account:@AcmeAir");
  }

  @Test
  void a_match_has_no_near_miss() {
    assertThat(matcher(ACME).whyNot(post("acme air and acme air guns"))).isEmpty();
  }
}
