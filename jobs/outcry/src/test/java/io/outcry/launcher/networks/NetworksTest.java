// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.launcher.terminal.UserException;
import io.outcry.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksTest {
  private static final BrandCatalog CATALOG =
      new BrandCatalog(
          1,
          List.of(
              Brand.of(
                  "acme-air",
                  "Acme Air",
                  BrandWords.ofNames("Acme Air", "AcmeAir"),
                  new BrandAccounts(Map.of("x", List.of("AcmeAirHelp")), Map.of()))),
          List.of());

  private final Map<String, String> environment = new HashMap<>();
  private List<String> subreddits = List.of();
  private List<String> hashtags = List.of();

  @TempDir private Path folder;

  @Test
  void bluesky_needs_nothing() {
    assertThat(places("bluesky")).containsExactly("jetstream");
  }

  @Test
  void a_network_that_needs_a_secret_says_which_and_takes_it_from_a_file_too() throws IOException {
    assertThatThrownBy(() -> places("x"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--network x: needs OUTCRY_X_BEARER_TOKEN in the environment");
    environment.put(
        "OUTCRY_X_BEARER_TOKEN_FILE",
        Files.writeString(folder.resolve("token"), "AAAA%3Dsecret\n").toString());
    assertThat(places("x")).containsExactly("filtered-stream");
    environment.put("OUTCRY_X_BEARER_TOKEN", "has spaces in it");
    assertThatThrownBy(() -> places("x"))
        .isInstanceOf(UserException.class)
        .hasMessageNotContaining("has spaces");
  }

  @Test
  void posts_of_x_that_alerts_show_are_looked_up_where_no_compliance_stream_is_heard() {
    environment.put("OUTCRY_X_BEARER_TOKEN", "AAAAsecret");
    Path alerts = folder.resolve("alerts.jsonl");
    assertThat(networks(List.of(), alerts).all(List.of("x")))
        .extracting(Network::name)
        .containsExactly("x", "x-lookup");
    assertThat(networks(List.of(), alerts).all(List.of("x", "x-compliance")))
        .extracting(Network::name)
        .containsExactly("x", "x-compliance");
  }

  @Test
  void each_server_and_each_hashtag_of_mastodon_is_a_place() {
    assertThat(places("mastodon", "https://a.example")).containsExactly("https://a.example");
    hashtags = List.of("#AcmeAir", "travel");
    assertThat(places("mastodon", "https://a.example", "https://b.example")).hasSize(4);
  }

  @Test
  void a_token_of_one_server_is_not_sent_to_several() {
    environment.put("OUTCRY_MASTODON_TOKEN", "secret");
    assertThatThrownBy(() -> places("mastodon", "https://a.example", "https://b.example"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("OUTCRY_MASTODON_TOKEN is of one server, and there are 2");
  }

  @Test
  void without_a_subreddit_the_names_of_the_brands_are_searched_for() {
    environment.put("OUTCRY_REDDIT_CLIENT_ID", "id");
    environment.put("OUTCRY_REDDIT_CLIENT_SECRET", "secret");
    assertThat(places("reddit")).containsExactly("search:\"Acme Air\" OR \"AcmeAir\"");
    subreddits = List.of("r/travel");
    assertThat(places("reddit")).containsExactlyInAnyOrder("r/travel/new", "r/travel/comments");
  }

  @Test
  void feeds_are_the_lines_of_a_file() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("feeds.txt"),
            "# news\nhttps://a.example/feed\n\n  https://b.example/atom.xml\n");
    assertThat(places("feed", file.toString()))
        .containsExactly("https://a.example/feed", "https://b.example/atom.xml");
  }

  @Test
  void a_line_that_is_no_address_is_named_by_its_file_and_number() throws IOException {
    Path file = Files.writeString(folder.resolve("feeds.txt"), "https://a.example/\na.example\n");
    assertThatThrownBy(() -> places("feed", file.toString()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(file + ":2: found 'a.example'; expected an address");
  }

  @Test
  void one_network_twice_is_refused() {
    assertThatThrownBy(() -> networks(List.of(), null).all(List.of("bluesky", "bluesky")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--network: bluesky is given twice");
  }

  @Test
  void an_address_that_may_be_of_several_networks_has_to_say_of_which() {
    assertThatThrownBy(
            () -> Endpoints.of(List.of("https://a.example"), List.of("mastodon", "jsonlines")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("as in mastodon=https://a.example");
    assertThat(
            Endpoints.of(
                    List.of("jsonlines=https://a.example/?b=c"), List.of("mastodon", "jsonlines"))
                .of("jsonlines"))
        .containsExactly("https://a.example/?b=c");
  }

  private List<String> places(String network, String... endpoints) {
    return networks(List.of(endpoints), null, network).all(List.of(network)).get(0).places();
  }

  private Networks networks(List<String> endpoints, @Nullable Path alerts) {
    return networks(endpoints, alerts, "bluesky");
  }

  private Networks networks(List<String> endpoints, @Nullable Path alerts, String network) {
    return new Networks(
        Endpoints.of(endpoints, List.of(network)),
        new Tokens(environment::get),
        CATALOG,
        null,
        new Networks.Own(hashtags, subreddits, List.of(), 0),
        alerts);
  }
}
