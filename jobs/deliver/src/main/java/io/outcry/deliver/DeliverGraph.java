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
import io.outcry.deliver.routes.Routes;
import io.outcry.deliver.sending.DeadDeliveries;
import io.outcry.deliver.sending.SendAlerts;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.Receiver;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.jspecify.annotations.Nullable;

/** Job 3 from top to bottom: alerts, who may have them, messages, receipts. */
public final class DeliverGraph {
  private DeliverGraph() {}

  /**
   * Without what a digest tells beside alerts.
   *
   * @see #wire(DataStream, DataStream, DeliverSettings)
   */
  public static Deliveries wire(DataStream<Alert> alerts, DeliverSettings settings) {
    return wire(alerts, null, settings);
  }

  /**
   * Alert revisions must come in order per alert; what comes twice is dropped or told apart.
   *
   * @param told stories and windows, for the digest; null for none
   */
  public static Deliveries wire(
      DataStream<Alert> alerts, @Nullable DataStream<DigestLine> told, DeliverSettings settings) {
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
            .uid(HoldAlerts.UID);
    SingleOutputStreamOperator<Dispatch> guarded =
        held.keyBy(Dispatch::receiverId)
            .process(new GuardReceivers(settings.clock()))
            .returns(Dispatch.class)
            .name("Guard receivers")
            .uid(GuardReceivers.UID);
    DataStream<OutgoingMessage> messages =
        guarded
            .flatMap(new RouteAlerts(settings.receivers()))
            .name("Route alerts")
            .uid(RouteAlerts.UID);
    if (settings.digest() != null) {
      DataStream<DigestLine> lines =
          alerts
              .map(DigestLine::of)
              .returns(DigestLine.class)
              .name("Tell alerts to the digest")
              .uid("deliver-digest-alerts")
              .union(
                  held.getSideOutput(Receipts.TAG)
                      .union(guarded.getSideOutput(Receipts.TAG))
                      .map(DigestLine::of)
                      .returns(DigestLine.class)
                      .name("Tell receipts to the digest")
                      .uid("deliver-digest-receipts"));
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
