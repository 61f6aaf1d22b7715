// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import io.outcry.domain.spikes.CountedPane;
import io.outcry.domain.spikes.SpikeRevision;
import java.util.Locale;

/** The words of a spike. Made from the numbers of the revision and from nothing else. */
public final class SpikeWords {
  private final SpikeRevision revision;
  private final CountedPane pane;
  private final String brand;

  /**
   * @param brand its name
   */
  public SpikeWords(SpikeRevision revision, String brand) {
    this.revision = revision;
    this.pane = revision.pane();
    this.brand = brand;
  }

  /** {@code 48 mentions in 5 minutes, ordinary are 9.6}. */
  public String title() {
    return "%s in 5 minutes, ordinary are %s".formatted(count(), ordinary());
  }

  /** The headline. */
  public Headline headline() {
    return new Headline(
        switch (revision.reason()) {
          case SPIKE -> brand + " is much louder than ordinary, and no single story explains it";
          case HOTTER -> brand + " is louder still, and no single story explains it";
          case FADED -> brand + " is as loud as ordinary again";
        },
        title() + ", by " + (pane.authors() == 1 ? "1 person" : pane.authors() + " people"),
        "no single story to answer",
        ReturnPeriod.text(pane.reading().perWeek()) + " for " + brand,
        revision.isFiring()
            ? "Look at what people say: no single story holds most of it."
            : "Nothing to do.");
  }

  /** How the odds come about. */
  public String explanation() {
    return String.format(
        Locale.ROOT,
        "%s in 5 minutes, ordinary are %s for %s: %.1f spreads above ordinary, more than in any 5"
            + " minutes of the last 24 hours. Such a record comes %.2g times a week, %s, which is a"
            + " surprise of %.2f.",
        count(),
        ordinary(),
        brand,
        pane.reading().spreads(),
        pane.reading().perWeek(),
        ReturnPeriod.text(pane.reading().perWeek()),
        pane.reading().surprise());
  }

  private String count() {
    String one = pane.showsComplaints() ? "complaint" : "mention";
    return pane.count() + " " + (pane.count() == 1 ? one : one + "s");
  }

  private String ordinary() {
    return String.format(Locale.ROOT, "%.1f", pane.reading().expected());
  }
}
