// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import static io.outcry.launcher.report.Records.START;
import static io.outcry.launcher.report.Records.STORM;
import static io.outcry.launcher.report.Records.alert;
import static io.outcry.launcher.report.Records.books;
import static io.outcry.launcher.report.Records.sixDays;
import static io.outcry.launcher.report.Records.story;
import static io.outcry.launcher.report.Records.window;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.windows.BrandWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir private Path folder;

  @Test
  void a_storm_is_told_from_alert_to_end() throws IOException {
    Records.stormyRun(folder);
    assertThat(page())
        .contains("<h1>1 alert, none still open</h1>")
        .contains("2 March 2026, 00:00 to 8 March 2026, 00:00 (UTC)")
        .containsSubsequence(
            "Spreading, and nobody has answered",
            "Fri 6 Mar, 13:55",
            "It became rarer than before",
            "27 min later",
            "The company answered",
            "It cooled after the answer")
        .contains("2 h 4 min after the first post · apology, solution")
        .contains("legal (&quot;get a lawyer&quot;, &quot;sue&quot;)")
        .contains("3 say so, 1 compares with bolt-air")
        .contains("an ordinary story of Acme Air: 1.3")
        .contains("Each of the 16,800 records that were read has exactly one fate.")
        .contains("pr-desk</bdi>: delivered 2")
        .contains("field 1, json 1");
  }

  @Test
  void the_timeline_of_a_brand_carries_its_alert_and_its_answer() throws IOException {
    Records.stormyRun(folder);
    String page = page();
    assertThat(page)
        .contains("aria-label=\"Alert: &quot;broke my wheelchair on the flight&quot;")
        .contains("aria-label=\"Answered: &quot;broke my wheelchair")
        .contains("href=\"#alert-a_acme-air_1\"")
        .contains("id=\"alert-a_acme-air_1\"");
    assertThat(position(page, "mark alert")).isEqualTo(76.02);
  }

  @Test
  void brands_come_loudest_first_under_the_names_they_are_given() throws IOException {
    Records.stormyRun(folder);
    Report.write(folder, null, Map.of("bolt-air", "Bolt Air"), Map.of());
    assertThat(read())
        .containsSubsequence(">Acme Air</bdi></h3>", ">Bolt Air</bdi></h3>", ">kite-coffee<");
  }

  @Test
  void forecasts_are_held_against_what_came_of_the_public_in_their_hour() throws IOException {
    Records.stormyRun(folder);
    List<Object> mentions = new ArrayList<>();
    for (int minute = 30; minute < 45; minute++) { // in the hour of the first alert
      mentions.add(mention("customer", minute));
      mentions.add(mention("company", minute + 50)); // not of the public
    }
    Records.write(folder.resolve("mentions.jsonl"), mentions);
    Report.write(folder, null, Map.of(), Map.of());
    assertThat(read()).contains("of 2 forecasts that could be checked 1 held");
  }

  private static Map<String, Object> mention(String voice, int minute) {
    Instant at = Records.STORM.plus(Duration.ofMinutes(minute));
    return Map.of("storyId", Records.STORY, "voice", voice, "createdAt", at);
  }

  @Test
  void a_brand_with_competitors_has_its_share_of_voice() throws IOException {
    Records.write(
        folder.resolve("brand-windows.jsonl"),
        window("acme-air", START, 1, 30, 0.5),
        window("bolt-air", START, 1, 6, 0.5),
        window("bolt-air", START, 2, 10, 0.5));
    Report.write(
        folder, null, Map.of("acme-air", "Acme Air"), Map.of("acme-air", List.of("bolt-air")));
    assertThat(read())
        .contains("Share of voice: <bdi dir=\"auto\">Acme Air 75 %, bolt-air 25 %</bdi>.");
    assertThat(count(read(), "Share of voice")).isOne();
  }

  @Test
  void what_surprises_is_told_and_what_a_revision_took_back_is_not() throws IOException {
    BrandWindow loud = window("acme-air", START, 48, 0.5);
    Records.write(
        folder.resolve("brand-windows.jsonl"),
        surprising(loud, 0.95, 0),
        surprising(window("acme-air", START.plusSeconds(600), 40, 0.5), 0.9, 0), // the same spike
        surprising(window("acme-air", START.plusSeconds(7_200), 20, 0.5), 0, 0.5),
        surprising(window("acme-air", START.plusSeconds(20_000), 4, 0.5), 0.9, 0), // too few
        surprising(window("acme-air", START.plusSeconds(60_000), 1, 19, 0.5), 0.8, 0),
        surprising(window("acme-air", START.plusSeconds(60_000), 2, 20, 0.5), 0.2, 0));
    assertThat(page())
        .containsSubsequence(
            "Surprising: 48 mentions in the 5 minutes from Mon 2 Mar, 00:00,"
                + " a record that this brand sets about once in 7 weeks.",
            "Surprising: 7 complaints in the 5 minutes from Mon 2 Mar, 02:00,"
                + " a record that this brand sets about twice a week.");
    assertThat(count(read(), "Surprising:")).isEqualTo(2);
  }

  @Test
  void a_lasting_change_of_the_negative_share_is_one_sentence() throws IOException {
    BrandWindow hour = window("acme-air", START, 48, 0.3);
    var shift = new BrandWindow.Trend(START.minus(Duration.ofDays(3)), 0.22, 0.31, "up");
    Records.write(
        folder.resolve("brand-windows.jsonl"),
        hour,
        Records.with(hour, "PT1H", 7, 0, 0, shift),
        Records.with(window("acme-air", START.plusSeconds(300), 9, 0.3), "PT1H", 7, 0, 0, shift));
    assertThat(page())
        .contains("Negative share 31 % since Fri 27 Feb, 22 % before: a lasting change");
    assertThat(count(read(), "Negative share 31 %")).isOne();
  }

  @Test
  void a_spike_is_told_without_the_heat_of_a_story() throws IOException {
    Map<String, Object> spike =
        Json.mapper()
            .convertValue(
                alert(1, "firing", "spike", 24, 0), new TypeReference<Map<String, Object>>() {});
    spike.put("kind", "brand-spike");
    Records.write(folder.resolve("alerts.jsonl"), spike);
    assertThat(page())
        .containsSubsequence("Much louder than ordinary", "31 posts in 5 minutes")
        .doesNotContain("Heat of the story");
  }

  private static BrandWindow surprising(BrandWindow window, double mentions, double complaints) {
    return Records.with(window, "PT5M", 7, mentions, complaints, null);
  }

  @Test
  void a_quiet_run_says_why_nothing_alerted() throws IOException {
    Records.write(folder.resolve("brand-windows.jsonl"), sixDays("bolt-air", 3, false));
    Records.write(
        folder.resolve("stories.jsonl"),
        story("bolt-air:x:7", "opened", START, "lost my bag", 1, 0.5),
        story("bolt-air:x:7", "end", START.plusSeconds(5_000), "lost my bag again", 22, 14));
    Records.write(folder.resolve("summary.json"), books(1_000, 0));
    assertThat(page())
        .contains("<h1>Nothing alerted</h1>")
        .contains("Nothing alerted, and here is why")
        .contains("lost my bag again")
        .contains("22 posts by 22 people · heat 14.0, ordinary 1.3 · 2.9 a week get this far");
  }

  @Test
  void an_empty_folder_gives_a_page_that_says_so() throws IOException {
    assertThat(page())
        .contains("No mention of any brand was heard.")
        .contains("This run has not closed its books");
  }

  @Test
  void empty_files_and_a_torn_last_line_are_no_error() throws IOException {
    Records.stormyRun(folder);
    Files.writeString(folder.resolve("stories.jsonl"), "");
    Files.writeString(
        folder.resolve("alerts.jsonl"), "{\"alertId\":\"a_", StandardOpenOption.APPEND);
    assertThat(page()).contains("<h1>1 alert, none still open</h1>");
  }

  @Test
  void what_people_post_cannot_act_on_the_page() throws IOException {
    String hostile =
        "</bdi><script>alert(1)</script>\" onload='x' \u202Egnorw\u202C \u0000\u001b[2J";
    Records.write(
        folder.resolve("alerts.jsonl"),
        alert(1, "firing", "spreading-unanswered", 24, 24.7, hostile));
    Records.write(folder.resolve("brand-windows.jsonl"), sixDays("acme-air", 5, true));
    Records.write(
        folder.resolve("stories.jsonl"), story(Records.STORY, "opened", STORM, hostile, 1, 1));
    assertThat(page())
        .doesNotContain("<script", "onload='", "\u202E", "\u0000", "\u001b")
        .doesNotContain("href=\"javascript:")
        .contains(
            "&lt;/bdi&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; gnorw");
  }

  @Test
  void the_page_asks_no_host_for_anything() throws IOException {
    Records.stormyRun(folder);
    assertThat(page())
        .contains("default-src &#39;none&#39;")
        .doesNotContainPattern(
            Pattern.compile("(src|srcset|poster|action)=|url\\(|@import|<link|<img|<iframe"));
  }

  @Test
  void every_element_that_is_opened_is_closed() throws IOException {
    Records.stormyRun(folder);
    String page = page();
    for (String tag :
        List.of("div", "p", "svg", "article", "section", "figure", "li", "bdi", "ul", "ol")) {
      assertThat(count(page, "<" + tag + "[ >]")).as(tag).isEqualTo(count(page, "</" + tag + ">"));
    }
  }

  @Test
  void texts_that_a_later_revision_took_back_are_not_shown() throws IOException {
    Records.write(
        folder.resolve("alerts.jsonl"),
        alert(1, "firing", "spreading-unanswered", 24, 24.7, "Ms Example is a liar"),
        alert(2, "firing", "redacted", 30, 23.0, "a post that was deleted"));
    Records.write(
        folder.resolve("stories.jsonl"),
        story(Records.STORY, "opened", STORM, "Ms Example is a liar", 1, 1),
        story(Records.STORY, "redacted", STORM.plusSeconds(60), "a post that was deleted", 1, 1));
    Records.write(folder.resolve("brand-windows.jsonl"), sixDays("acme-air", 5, true));
    assertThat(page()).contains("a post that was deleted").doesNotContain("Ms Example");
  }

  @Test
  void a_revision_of_a_window_replaces_the_earlier_one() throws IOException {
    Records.write(
        folder.resolve("brand-windows.jsonl"),
        window("acme-air", START, 1, 10, 0.5),
        window("acme-air", START, 2, 12, 0.25));
    assertThat(page()).contains("12 mentions, 25 % negative");
  }

  @Test
  void a_revision_that_comes_twice_is_told_once() throws IOException {
    Records.write(
        folder.resolve("alerts.jsonl"),
        alert(1, "firing", "spreading-unanswered", 24, 24.7),
        alert(1, "firing", "spreading-unanswered", 24, 24.7));
    assertThat(count(page(), "Spreading, and nobody has answered")).isOne();
  }

  @Test
  void half_a_year_of_many_brands_stays_below_two_megabytes() throws IOException {
    Path windows = folder.resolve("brand-windows.jsonl");
    for (int brand = 0; brand < 30; brand++) {
      List<BrandWindow> lines = new ArrayList<>();
      for (int hour = 0; hour < 180 * 24; hour += 6) {
        lines.add(
            window("brand-" + brand, START.plus(Duration.ofHours(hour)), hour % 37 + 1L, 0.3));
      }
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(Json.line(line)).append('\n'));
      Files.writeString(
          windows,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    Report.write(folder, null, Map.of(), Map.of());
    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(2_000_000);
    assertThat(read()).contains("6 quieter brands are in brand-windows.jsonl");
  }

  @Test
  void the_life_of_an_alert_is_a_line_of_its_statuses() throws IOException {
    Records.stormyRun(folder);
    assertThat(page())
        .contains(
            "<div class=\"life\" role=\"img\" aria-label=\"firing 1 h 40 min, answered 2 h 16 min,"
                + " resolved\">")
        .containsSubsequence(
            "<i class=\"status-firing\"",
            "<i class=\"status-firing\"",
            "<i class=\"status-answered\"",
            "<i class=\"status-resolved\"");
  }

  @Test
  void a_label_stands_above_everything() throws IOException {
    Report.write(folder, "SYNTHETIC", Map.of(), Map.of());
    assertThat(read()).contains("<body><p class=\"label\">SYNTHETIC</p><header>");
  }

  private String page() throws IOException {
    Report.write(folder, null, Map.of(), Map.of());
    return read();
  }

  private String read() throws IOException {
    return Files.readString(folder.resolve("report.html"));
  }

  private static int count(String page, String pattern) {
    return (int) Pattern.compile(pattern).matcher(page).results().count();
  }

  private static double position(String page, String kind) {
    var match =
        Pattern.compile("class=\"" + kind + "\" style=\"left:([0-9.]+)%\" href").matcher(page);
    assertThat(match.find()).isTrue();
    return Double.parseDouble(match.group(1));
  }
}
