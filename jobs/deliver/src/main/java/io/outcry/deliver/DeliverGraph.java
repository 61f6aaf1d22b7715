// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.deliver.digest.BuildDigest;
import io.outcry.deliver.digest.DigestLine;
import io.outcry.deliver.digest.DigestSchedule;
import io.outcry.deliver.digest.DueDigest;
import io.outcry.deliver.digest.SendDigest;
import io.outcry.deliver.grouping.GroupAlerts;
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
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.jspecify.annotations.Nullable;

/** Job 3 from top to bottom: alerts, dispatches, messages, receipts. */
public final class DeliverGraph {
  /** Alerts are few and urgent: none waits for a network buffer to fill. */
  private static final long AT_ONCE = 0;

  private DeliverGraph() {}

  /** Wires the job and gives what became of everything. */
  public static Deliveries wire(DeliverInlets from, DeliverSettings settings) {
    SingleOutputStreamOperator<Dispatch> held =
        from.alerts()
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
    SingleOutputStreamOperator<Dispatch> grouped =
        guarded
            .keyBy(Dispatch::receiverId)
            .process(
                new GroupAlerts(
                    settings.joining(), new Routes(settings.routes()), settings.clock()))
            .returns(Dispatch.class)
            .name("Group alerts")
            .uid(GroupAlerts.UID)
            .setBufferTimeout(AT_ONCE);
    DataStream<OutgoingMessage> messages =
        grouped
            .flatMap(new RouteAlerts(settings.receivers()))
            .name("Route alerts")
            .uid(RouteAlerts.UID)
            .setBufferTimeout(AT_ONCE);
    DataStream<Delivery> waiting =
        held.getSideOutput(Receipts.TAG).union(guarded.getSideOutput(Receipts.TAG));
    SingleOutputStreamOperator<Delivery> sent =
        with(with(messages, ofSources(from, settings)), ofDigests(from, waiting, settings))
            .keyBy(OutgoingMessage::receiverId)
            .transform(
                "Send alerts",
                TypeInformation.of(Delivery.class),
                SendAlerts.factory(settings.receivers(), settings.graceMillis()))
            .uid(SendAlerts.UID);
    return new Deliveries(
        sent.union(waiting, grouped.getSideOutput(Receipts.TAG)), // too short a wait for a digest
        sent.getSideOutput(DeadDeliveries.TAG));
  }

  private static @Nullable DataStream<OutgoingMessage> ofSources(
      DeliverInlets from, DeliverSettings settings) {
    DataStream<SourceStatus> sources = from.sources();
    return sources == null
        ? null
        : sources
            .keyBy(SourceStatus::network)
            .flatMap(new TellOfSources(settings.receivers(), settings.routes()))
            .name("Tell of sources")
            .uid(TellOfSources.UID);
  }

  private static @Nullable DataStream<OutgoingMessage> ofDigests(
      DeliverInlets from, DataStream<Delivery> held, DeliverSettings settings) {
    DigestSchedule schedule = settings.digest();
    if (schedule == null) {
      return null;
    }
    DataStream<DigestLine> lines =
        line(from.alerts(), "alerts", DigestLine::of).union(line(held, "held", DigestLine::of));
    lines =
        with(
            lines, from.stories() == null ? null : line(from.stories(), "stories", DigestLine::of));
    lines =
        with(
            lines, from.windows() == null ? null : line(from.windows(), "windows", DigestLine::of));
    lines =
        with(
            lines, from.sources() == null ? null : line(from.sources(), "sources", DigestLine::of));
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

  private static <T> DataStream<DigestLine> line(
      DataStream<T> stream, String what, MapFunction<T, DigestLine> toLine) {
    return stream
        .map(toLine)
        .returns(DigestLine.class)
        .name("Take down " + what)
        .uid("deliver-digest-" + what);
  }

  private static <T> DataStream<T> with(DataStream<T> one, @Nullable DataStream<T> other) {
    return other == null ? one : one.union(other);
  }
}
