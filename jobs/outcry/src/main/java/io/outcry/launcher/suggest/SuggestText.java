// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.suggest.Candidate.Example;
import io.outcry.launcher.suggest.Suggestions.Addition;
import io.outcry.launcher.suggest.Suggestions.Exclusion;
import io.outcry.launcher.suggest.diff.BrandsDiff;
import io.outcry.launcher.terminal.Visible;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The proposals as a person reads them: each with its reasons, then one diff of the file. */
final class SuggestText {
  private static final int SHOWN_TEXT = 100;
  private static final int SHOWN_LINE = 1_000;

  private final PrintWriter out;

  SuggestText(PrintWriter out) {
    this.out = out;
  }

  void print(List<Suggestions> all, BrandCatalog catalog, String file, String text) {
    BrandsDiff diff = new BrandsDiff(text.startsWith("\uFEFF") ? text.substring(1) : text);
    for (int i = 0; i < all.size(); i++) {
      brand(all.get(i), catalog.brands().get(i), diff);
    }
    List<String> lines = diff.lines();
    if (!lines.isEmpty()) {
      out.println("Nothing is changed. What would be, if you agree with all of it:");
      out.println("--- " + file);
      out.println("+++ " + file + " (proposed)");
      lines.forEach(line -> out.println(Visible.line(line, SHOWN_LINE)));
    }
  }

  private void brand(Suggestions of, Brand brand, BrandsDiff diff) {
    out.printf(
        "%s: %s match, %s of them with more than a name.%n",
        of.brand(), Wording.count(of.matched(), "post", "posts"), Wording.count(of.supported()));
    if (of.isEmpty()) {
      out.println("  nothing to propose");
    }
    int number = 1;
    for (Addition it : of.additions()) {
      out.printf(
          Locale.ROOT,
          "  %d. add %s (%s, score %.1f): in %s of the brand, and in %s that do not count now%n",
          number++,
          Visible.line(it.name(), SHOWN_TEXT),
          it.kind(),
          it.score(),
          Wording.count(it.beside(), "post", "posts"),
          Wording.count(it.missed()));
      examples(it.examples());
    }
    number = 1;
    for (Exclusion it : of.exclusions()) {
      out.printf(
          "  %d. exclude %s: in %s with nothing else of the brand, in %s with more%n",
          number++,
          Visible.line(it.phrase(), SHOWN_TEXT),
          Wording.count(it.weak(), "post", "posts"),
          Wording.count(it.strong()));
      examples(it.examples());
    }
    if (of.supported() < SecondLook.LEAST_STRONG && of.matched() > 0) {
      out.println(
          "  exclusions are not proposed: too few posts are surely about it; give accounts,"
              + " domains or context words");
    }
    List<String> names = of.additions().stream().map(Addition::name).toList();
    propose(diff, brand, "names", brand.namesOrName(), names);
    List<String> phrases = of.exclusions().stream().map(Exclusion::phrase).toList();
    propose(diff, brand, "exclude", List.of(), phrases);
  }

  private void propose(
      BrandsDiff diff, Brand brand, String field, List<String> before, List<String> entries) {
    if (!entries.isEmpty() && !diff.add(brand.id(), field, before, entries)) {
      out.println("  " + field + " of this brand are written elsewhere; add them by hand");
    }
  }

  private void examples(List<Example> examples) {
    for (Example example : examples) {
      out.println(
          "       "
              + Visible.line(example.id(), SHOWN_TEXT)
              + "  | "
              + Visible.line(example.text(), SHOWN_TEXT));
    }
  }
}
