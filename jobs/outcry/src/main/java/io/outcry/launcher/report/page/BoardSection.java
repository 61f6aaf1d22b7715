// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.board.BrandBoard;
import io.outcry.launcher.report.board.Learned;
import io.outcry.launcher.report.board.ResponseBoard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was heard, what was answered, and what came of it. */
final class BoardSection {
  private static final int MOST_BRANDS = 24;

  private final ResponseBoard board;
  private final Map<String, String> brandNames;

  BoardSection(ResponseBoard board, Map<String, String> brandNames) {
    this.board = board;
    this.brandNames = brandNames;
  }

  void write(Html html) {
    List<BrandBoard> brands =
        board.brands().stream().filter(it -> it.complaints() > 0).limit(MOST_BRANDS).toList();
    if (brands.isEmpty() && board.learned().isEmpty()) {
      return;
    }
    html.open("section", "id", "answers").element("h2", "Heard and answered");
    if (!brands.isEmpty()) {
      table(html, brands);
      brands.forEach(brand -> details(html, brand));
    }
    learned(html);
    if (board.storiesLeftOut() > 0) {
      html.element(
          "p",
          Wording.count(board.storiesLeftOut()) + " stories were too many to be counted here.",
          "class",
          "sub");
    }
    html.close();
  }

  private void table(Html html, List<BrandBoard> brands) {
    html.open("div", "class", "wide").open("table", "class", "board").open("thead").open("tr");
    for (String head :
        List.of("Brand", "Complaints", "Answered", "Before they spread", "First answer, median")) {
      html.element("th", head, "scope", "col");
    }
    html.close().close().open("tbody");
    for (BrandBoard brand : brands) {
      html.open("tr").open("th", "scope", "row").theirs(name(brand.brand())).close();
      number(html, Wording.count(brand.complaints()));
      number(html, ofAll(brand.answered(), brand.complaints()));
      number(html, Wording.count(brand.beforeSpreading()));
      Long median = brand.medianSeconds();
      number(html, median == null ? "–" : Wording.span(Duration.ofSeconds(median)));
      html.close();
    }
    html.close().close().close();
  }

  private static void number(Html html, String text) {
    html.element("td", text, "class", "number");
  }

  private static String ofAll(long part, long all) {
    return Wording.count(part) + " (" + Wording.percent((double) part / all) + ")";
  }

  private void details(Html html, BrandBoard brand) {
    sentence(html, brand, inTime(brand));
    sentence(html, brand, replies(brand));
    sentence(html, brand, accounts(brand));
    sentence(html, brand, marks(brand));
    sentence(html, brand, held(brand));
    sentence(html, brand, employees(brand));
  }

  private void sentence(Html html, BrandBoard brand, String words) {
    if (!words.isEmpty()) {
      html.open("p", "class", "by").theirs(name(brand.brand())).text(": ").theirs(words).close();
    }
  }

  private static String inTime(BrandBoard brand) {
    return brand.inTime() == 0
        ? ""
        : Wording.count(brand.inTime(), "story", "stories")
            + " would have alerted, had nobody answered in time.";
  }

  private static String replies(BrandBoard brand) {
    if (brand.tones().isEmpty()) {
      return "";
    }
    String tones =
        brand.tones().stream()
            .map(
                it ->
                    "%s %s of %s"
                        .formatted(
                            it.tone(), Wording.count(it.cooled()), Wording.count(it.stories())))
            .collect(Collectors.joining(", "));
    BrandBoard.Share without = brand.withoutReply();
    String base =
        without.of() == 0
            ? ""
            : "; without a reply %s of %s"
                .formatted(Wording.count(without.cooled()), Wording.count(without.of()));
    return "cooled after an answer, by its tone: " + tones + base + ".";
  }

  private static String accounts(BrandBoard brand) {
    return brand.accounts().isEmpty()
        ? ""
        : "answers by "
            + brand.accounts().stream()
                .map(
                    it ->
                        "@%s %s (median after %s)"
                            .formatted(
                                PlainText.line(it.account(), 40),
                                Wording.count(it.answers()),
                                Wording.span(Duration.ofSeconds(it.medianSeconds()))))
                .collect(Collectors.joining(", "))
            + ".";
  }

  private static String marks(BrandBoard brand) {
    return brand.marks().isEmpty()
        ? ""
        : "useful alerts, as marked by their readers: "
            + brand.marks().entrySet().stream()
                .map(
                    it ->
                        "%s %s of %s"
                            .formatted(
                                it.getKey(),
                                Wording.count(it.getValue().useful()),
                                Wording.count(it.getValue().useful() + it.getValue().notUseful())))
                .collect(Collectors.joining(", "))
            + ".";
  }

  private static String held(BrandBoard brand) {
    return brand.held().isEmpty()
        ? ""
        : "held back: "
            + brand.held().entrySet().stream()
                .map(it -> it.getKey() + " " + Wording.count(it.getValue()))
                .collect(Collectors.joining(", "))
            + ".";
  }

  private static String employees(BrandBoard brand) {
    return brand.employeePosts() == 0
        ? ""
        : Wording.count(brand.employeePosts(), "post", "posts")
            + " of employees, who are counted and not named.";
  }

  private void learned(Html html) {
    if (board.learned().isEmpty()) {
      return;
    }
    html.element("h3", "What was learned").open("ul");
    for (Learned note : board.learned()) {
      html.open("li").text(Wording.day(note.at()) + ", ").theirs(name(note.brand())).text(": ");
      html.theirs(PlainText.line(note.note(), 400)).close();
    }
    html.close();
  }

  private String name(String brand) {
    return brandNames.getOrDefault(brand, brand);
  }
}
