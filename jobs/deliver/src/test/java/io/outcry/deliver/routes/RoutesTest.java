// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.messages.Alerts;
import io.outcry.schemas.alerts.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
  private static final Alert ALERT = Alerts.firing();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
      brand, urgency, severity, risk,   owner,     language, network, kind,        accepts
      ,      ,        ,         ,       ,          ,         ,        ,            true
      acme,  now,     medium,   safety, care-emea, ,         bluesky, story,       true
      bolt,  ,        ,         ,       ,          ,         ,        ,            false
      ,      soon,    ,         ,       ,          ,         ,        ,            false
      ,      ,        high,     ,       ,          ,         ,        ,            false
      ,      ,        >=low,    ,       ,          ,         ,        ,            true
      ,      ,        >=medium, ,       ,          ,         ,        ,            true
      ,      ,        >= high,  ,       ,          ,         ,        ,            false
      ,      ,        ,         any,    ,          ,         ,        ,            true
      ,      ,        ,         legal,  ,          ,         ,        ,            false
      ,      ,        ,         ,       care-apac, ,         ,        ,            false
      ,      ,        ,         ,       ,          ,         reddit,  ,            false
      ,      ,        ,         ,       ,          ,         ,        complaint,   true
      ,      ,        ,         ,       ,          ,         ,        brand-spike, false
      acme,  soon,    ,         any,    ,          ,         ,        ,            false
      ,      ,        ,         ,       ,          pt,       ,        ,            true
      ,      ,        ,         ,       ,          PT-br,    ,        ,            true
      ,      ,        ,         ,       ,          p,        ,        ,            false
      ,      ,        ,         ,       ,          fr,       ,        ,            false
      """)
  void a_route_takes_what_agrees_with_all_its_entries(
      @Nullable String brand,
      @Nullable String urgency,
      @Nullable String severity,
      @Nullable String risk,
      @Nullable String owner,
      @Nullable String language,
      @Nullable String network,
      @Nullable String kind,
      boolean accepts) {
    Match match = new Match(brand, urgency, severity, risk, owner, language, network, kind);
    assertThat(match.accepts(ALERT)).isEqualTo(accepts);
  }

  @Test
  void an_alert_without_owner_risk_or_language_agrees_with_none_of_them() {
    Alert bare =
        Alerts.with(
            json -> {
              json.putNull("owner");
              json.putArray("risk");
              json.remove("languages");
            });
    assertThat(new Match(null, null, null, null, "care-emea", null, null, null).accepts(bare))
        .isFalse();
    assertThat(new Match(null, null, null, "any", null, null, null, null).accepts(bare)).isFalse();
    assertThat(new Match(null, null, null, null, null, "en", null, null).accepts(bare)).isFalse();
    assertThat(Match.ALL.accepts(bare)).isTrue();
  }

  @Test
  void the_first_route_that_matches_takes_the_alert() {
    assertThat(
            receivers(route(false, brand("bolt"), "bolt-desk"), route(false, Match.ALL, "pr-desk")))
        .containsExactly("pr-desk");
    assertThat(receivers(route(false, brand("acme"), "desk"), route(false, Match.ALL, "pr-desk")))
        .containsExactly("desk");
  }

  @Test
  void continue_goes_on_and_nobody_gets_it_twice() {
    assertThat(
            receivers(
                route(true, brand("acme"), "desk", "phone"),
                route(true, Match.ALL, "phone", "mail"),
                route(false, Match.ALL, "desk"),
                route(false, Match.ALL, "never")))
        .containsExactly("desk", "phone", "mail");
  }

  @Test
  void no_route_no_receiver() {
    assertThat(receivers()).isEmpty();
    assertThat(receivers(route(false, brand("bolt"), "desk"))).isEmpty();
  }

  private static List<String> receivers(Route... routes) {
    return new Routes(List.of(routes)).receiversOf(ALERT);
  }

  private static Route route(boolean goesOn, Match match, String... to) {
    return new Route(match, List.of(to), goesOn);
  }

  private static Match brand(String id) {
    return new Match(id, null, null, null, null, null, null, null);
  }
}
