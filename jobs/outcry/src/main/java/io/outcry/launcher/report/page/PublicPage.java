// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.board.BrandBoard;
import io.outcry.launcher.report.board.Learned;
import io.outcry.launcher.report.board.ResponseBoard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company could publish: "you said, we did". Counts and what was learned; no handle, no text
 * of a post, no alert.
 */
public final class PublicPage {
  private final ResponseBoard board;
  private final Map<String, String> brandNames;

  /**
   * @param board without handles: see {@link ResponseBoard#withoutPeople}
   * @param brandNames id to name
   */
  public PublicPage(ResponseBoard board, Map<String, String> brandNames) {
    this.board = board;
    this.brandNames = Map.copyOf(brandNames);
  }

  /**
   * @param from of what was heard; null where it is not known
   */
  public void write(Html html, @Nullable Instant from, @Nullable Instant to) {
    PageFrame.openBody(html, "You said, we did");
    html.open("header").element("h1", "You said, we did");
    if (from != null && to != null) {
      html.element("p", Wording.day(from) + " to " + Wording.full(to) + " (UTC)", "class", "sub");
    }
    html.close().open("main");
    List<BrandBoard> brands = board.brands().stream().filter(it -> it.complaints() > 0).toList();
    if (brands.isEmpty()) {
      html.element("p", "Nobody complained in public in this time.");
    }
    for (BrandBoard brand : brands) {
      html.open("section");
      html.open("h2").theirs(brandNames.getOrDefault(brand.brand(), brand.brand())).close();
      html.element("p", said(brand), "class", "lead");
      html.element("p", did(brand), "class", "lead");
      learned(html, brand);
      html.close();
    }
    html.element(
        "p",
        "Counted are public complaints on the networks that we listen to; several posts about one"
            + " trouble count as one. That a complaint went quiet does not prove that it was"
            + " settled.",
        "class",
        "sub");
    html.close().close().close();
  }

  private static String said(BrandBoard brand) {
    return "You said: we heard %s."
        .formatted(Wording.count(brand.complaints(), "complaint", "complaints"));
  }

  private static String did(BrandBoard brand) {
    Long median = brand.medianSeconds();
    return "We did: we answered %s of them, %s before more people had the same trouble%s."
        .formatted(
            Wording.count(brand.answered()),
            Wording.count(brand.beforeSpreading()),
            median == null
                ? ""
                : "; half of the first answers came within "
                    + Wording.span(Duration.ofSeconds(median)));
  }

  private void learned(Html html, BrandBoard brand) {
    List<Learned> own =
        board.learned().stream().filter(it -> it.brand().equals(brand.brand())).toList();
    if (own.isEmpty()) {
      return;
    }
    html.element("h3", "What we learned").open("ul");
    own.forEach(it -> html.open("li").theirs(PlainText.line(it.note(), 400)).close());
    html.close();
  }
}
