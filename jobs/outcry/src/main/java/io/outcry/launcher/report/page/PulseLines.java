// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.facts.BrandFacts;
import io.outcry.launcher.report.facts.Surprises.Moment;
import io.outcry.launcher.report.facts.VoiceShare;
import io.outcry.schemas.windows.BrandWindow;
import java.util.List;
import java.util.Locale;

/** What a brand's volume says, in sentences: share of voice, lasting changes, spikes. */
final class PulseLines {
  private PulseLines() {}

  static void write(Html html, BrandFacts brand) {
    if (brand.voices().size() > 1) {
      html.open("p", "class", "by").text("Share of voice: ");
      List<String> shares = brand.voices().stream().map(PulseLines::share).toList();
      html.theirs(String.join(", ", shares)).text(".").close();
    }
    for (BrandWindow.Trend shift : brand.shifts()) {
      html.element("p", shift(shift), "class", "by");
    }
    for (Moment moment : brand.surprises()) {
      html.element("p", moment(moment), "class", "by");
    }
  }

  private static String share(VoiceShare voice) {
    return voice.name() + " " + Wording.percent(voice.share());
  }

  static String shift(BrandWindow.Trend shift) {
    return "Negative share %s since %s, %s before: a lasting change, not one spike."
        .formatted(
            Wording.percent(shift.after()),
            Wording.day(shift.since()),
            Wording.percent(shift.before()));
  }

  static String moment(Moment moment) {
    String what =
        moment.ofComplaints()
            ? Wording.count(moment.count(), "complaint", "complaints")
            : Wording.count(moment.count(), "mention", "mentions");
    return "Surprising: %s in the 5 minutes from %s, a record that this brand sets %s."
        .formatted(what, Wording.dayAndClock(moment.start()), often(moment.surprise()));
  }

  /** A surprise of {@code 2^(-n/2)} is a record that is set n times a week. */
  private static String often(double surprise) {
    double perWeek = -2 * Math.log(surprise) / Math.log(2);
    if (perWeek >= 1.5) {
      return "about twice a week";
    }
    double weeks = 1 / Math.max(perWeek, 1e-9);
    if (weeks < 1.5) {
      return "about once a week";
    }
    return weeks < 20
        ? String.format(Locale.ROOT, "about once in %d weeks", Math.round(weeks))
        : "less than once in 20 weeks";
  }
}
