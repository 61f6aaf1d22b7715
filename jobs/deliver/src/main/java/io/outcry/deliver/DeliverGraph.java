// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.deliver.digest.BuildDigest;
import io.outcry.deliver.digest.DigestLine;
import io.outcry.deliver.digest.DueDigest;
import io.outcry.deliver.digest.SendDigest;
import io.outcry.deliver.digests.DigestSchedule;
import io.outcry.deliver.guarding.GuardReceivers;
import io.outcry.deliver.holding.HoldAlerts;
import io.outcry.deliver.holding.Receipts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.deliver.messages.RouteAlerts;
import io.outcry.deliver.messages.TellOfSources;
import io.outcry.deliver.routes.Routes;
import io.outcry.deliver.sending.DeadDeliveries;
import io.outcry.deliver.sending.SendAlerts;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.Receiver;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.jspecify.annotations.Nullable;

/** Job 3 from top to bottom: alerts, who may have them, messages, receipts. */
public final class DeliverGraph {
  /** Alerts are few and urgent: none waits for a network buffer to fill. */
  private static final long AT_ONCE = 0;

  private DeliverGraph() {}

  /** Alerts alone. */
  public static Deliveries wire(DataStream<Alert> alerts, DeliverSettings settings) {
    return wire(alerts, null, settings);
  }

  /** Alerts, and which networks are heard; null where nobody says. */
  public static Deliveries wire(
      DataStream<Alert> alerts,
      @Nullable DataStream<SourceStatus> sources,
      DeliverSettings settings) {
    return wire(alerts, sources, null, settings);
  }

  /**
   * Alert revisions must come in order per alert; what comes twice is dropped or told apart.
   *
   * @param sources which networks are heard; null where nobody says
   * @param told stories and windows, for the digest; null for none
   */
  public static Deliveries wire(
      DataStream<Alert> alerts,
      @Nullable DataStream<SourceStatus> sources,
      @Nullable DataStream<DigestLine> told,
      DeliverSettings settings) {
    SingleOutputStreamOperator<Dispatch> held =
        alerts
            .keyBy(Alert::alertId)
            .process(
                new HoldAlerts(
                    settings.receivers().stream().map(Receiver::id).toList(),
                    new Routes(settings.routes()),
                    settings.clock()))
            .returns(Dispatch.class)
            .name("Hold alerts")
            .uid(HoldAlerts.UID)
            .setBufferTimeout(AT_ONCE);
    SingleOutputStreamOperator<Dispatch> guarded =
        held.keyBy(Dispatch::receiverId)
            .process(new GuardReceivers(settings.clock()))
            .returns(Dispatch.class)
            .name("Guard receivers")
            .uid(GuardReceivers.UID)
            .setBufferTimeout(AT_ONCE);
    DataStream<OutgoingMessage> messages =
        guarded
            .flatMap(new RouteAlerts(settings.receivers()))
            .name("Route alerts")
            .uid(RouteAlerts.UID)
            .setBufferTimeout(AT_ONCE);
    if (sources != null) {
      messages = messages.union(ofSources(sources, settings));
    }
    if (settings.digest() != null) {
      DataStream<Delivery> kept =
          held.getSideOutput(Receipts.TAG).union(guarded.getSideOutput(Receipts.TAG));
      DataStream<DigestLine> lines = lines(alerts, kept, sources);
      messages =
          messages.union(
              digest(told == null ? lines : lines.union(told), settings.digest(), settings));
    }
    SingleOutputStreamOperator<Delivery> sent =
        messages
            .keyBy(OutgoingMessage::receiverId)
            .transform(
                "Send alerts",
                TypeInformation.of(Delivery.class),
                SendAlerts.factory(settings.receivers(), settings.graceMillis()))
            .uid(SendAlerts.UID);
    return new Deliveries(
        sent.union(held.getSideOutput(Receipts.TAG), guarded.getSideOutput(Receipts.TAG)),
        sent.getSideOutput(DeadDeliveries.TAG));
  }

  private static DataStream<OutgoingMessage> ofSources(
      DataStream<SourceStatus> sources, DeliverSettings settings) {
    return sources
        .keyBy(SourceStatus::network)
        .flatMap(new TellOfSources(settings.receivers(), settings.routes()))
        .name("Tell of sources")
        .uid(TellOfSources.UID);
  }

  private static DataStream<DigestLine> lines(
      DataStream<Alert> alerts,
      DataStream<Delivery> kept,
      @Nullable DataStream<SourceStatus> sources) {
    DataStream<DigestLine> lines =
        alerts
            .map(DigestLine::of)
            .returns(DigestLine.class)
            .name("Tell alerts to the digest")
            .uid("deliver-digest-alerts")
            .union(
                kept.map(DigestLine::of)
                    .returns(DigestLine.class)
                    .name("Tell receipts to the digest")
                    .uid("deliver-digest-receipts"));
    return sources == null
        ? lines
        : lines.union(
            sources
                .map(DigestLine::of)
                .returns(DigestLine.class)
                .name("Tell sources to the digest")
                .uid("deliver-digest-sources"));
  }

  private static DataStream<OutgoingMessage> digest(
      DataStream<DigestLine> lines, DigestSchedule schedule, DeliverSettings settings) {
    return lines
        .keyBy(line -> BuildDigest.KEY)
        .process(new BuildDigest(schedule, settings.clock()))
        .returns(DueDigest.class)
        .name("Build digest")
        .uid(BuildDigest.UID)
        .setParallelism(1)
        .setMaxParallelism(1)
        .flatMap(new SendDigest(settings.receivers(), schedule.zone()))
        .name("Send digest")
        .uid(SendDigest.UID)
        .setParallelism(1);
  }
}
