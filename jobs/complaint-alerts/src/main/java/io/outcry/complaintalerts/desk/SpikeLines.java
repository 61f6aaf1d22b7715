// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Urgency;
import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.desk.Outcome;
import io.outcry.domain.pulse.PulseReading;
import io.outcry.domain.spikes.CountedPane;
import io.outcry.domain.spikes.SpikeRevision;
import io.outcry.domain.telling.ReturnPeriod;
import io.outcry.domain.telling.SpikeWords;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Sentiment;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Puts a revision of a spike together as {@code alert.v1}; what only stories have is empty or 0.
 */
final class SpikeLines {
  private SpikeLines() {}

  static Alert of(Outcome.Spiked spiked, Brand brand, long catalogVersion) {
    SpikeRevision revision = spiked.revision();
    CountedPane pane = revision.pane();
    SpikeWords words = new SpikeWords(revision, brand.name());
    AlertStatus status = revision.isFiring() ? AlertStatus.FIRING : AlertStatus.RESOLVED;
    boolean shadow = brand.alert().mode() == AlertSettings.Mode.SHADOW;
    Instant start = LineValues.time(pane.startMillis());
    Instant last = LineValues.time(pane.endMillis() - 1);
    return new Alert(
        spiked.alertId(),
        revision.revision(),
        "brand-spike",
        new Alert.Brand(brand.id(), brand.name()),
        LineValues.code(status),
        LineValues.code(revision.reason()),
        LineValues.code(Urgency.of(status, 0, 1, false, shadow)),
        LineValues.code(revision.severity()),
        List.of(
            ReturnPeriod.text(pane.reading().perWeek())
                + ": "
                + LineValues.code(revision.severity())),
        LineValues.time(revision.atMillis()),
        revision.spikeId(),
        words.title(),
        AlertLines.headline(words.headline()),
        null,
        words.explanation(),
        arithmetic(pane),
        spread(pane, LineValues.time(spiked.heardSinceMillis())),
        new Sentiment(pane.negative(), pane.neutral(), pane.positive()),
        (double) pane.complaints() / Math.max(1, pane.mentions()),
        "other",
        pane.notUnderstood(),
        List.of(),
        new Alert.Cues(0, Map.of()),
        new Alert.FirstPost(revision.spikeId(), null, "", start, ""),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Alert.Answered(
            false,
            null,
            0,
            0,
            0,
            List.of(),
            List.copyOf(pane.perNetwork().keySet()),
            null,
            null,
            null,
            0,
            null),
        null,
        spiked.silenced(),
        null,
        brand.owner(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        new Alert.Rule(
            "brands@" + catalogVersion,
            brand.alert().falseAlarmsPerWeek(),
            LineValues.code(brand.alert().mode())),
        Alert.Links.NONE,
        new Alert.Timing(start, last, null, null),
        List.of(),
        spiked.silenced() ? LineValues.time(spiked.silencedUntilMillis()) : null,
        null,
        List.of());
  }

  private static List<Alert.Operand> arithmetic(CountedPane pane) {
    PulseReading reading = pane.reading();
    String what = pane.showsComplaints() ? "complaints" : "mentions";
    return List.of(
        new Alert.Operand("count", what + " in 5 minutes", pane.count()),
        new Alert.Operand("level", "ordinary 2 sqrt(count+3/8)", reading.level()),
        new Alert.Operand("spread", "ordinary distance from level", reading.spread()),
        new Alert.Operand("expected", "max(0, (level/2)^2 - 3/8)", reading.expected()),
        new Alert.Operand(
            "score", "(2 sqrt(count+3/8) - level)/max(spread, 0.1)", reading.spreads()),
        new Alert.Operand("anchor", "score that 12 records a week exceed", reading.anchor()),
        new Alert.Operand("scale", "their mean excess over anchor", reading.scale()),
        new Alert.Operand("perWeek", "12 exp(-(score-anchor)/scale)", reading.perWeek()),
        new Alert.Operand("surprise", "2^(-perWeek/2)", reading.surprise()),
        new Alert.Operand("returnWeeks", "1/perWeek", 1 / reading.perWeek()));
  }

  /** A spike has no heat: it is no story. */
  private static Alert.Spread spread(CountedPane pane, Instant heardSince) {
    PulseReading reading = pane.reading();
    return new Alert.Spread(
        pane.count(),
        pane.authors(),
        0,
        0,
        0,
        0,
        0,
        reading.spreads(),
        0,
        reading.perWeek(),
        1 / reading.perWeek(),
        "drawn-out",
        heardSince,
        null,
        null,
        null,
        pane.perNetwork(),
        List.of(),
        0);
  }
}
