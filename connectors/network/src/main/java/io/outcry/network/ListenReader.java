// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.posts.Inbound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Emits what the threads that listen hand over; a position counts once its record went out. */
final class ListenReader implements SourceReader<Inbound, ListenSplit> {
  private static final Logger LOG = LoggerFactory.getLogger(ListenReader.class);
  private static final int CAPACITY = 1024;

  private final Map<String, Network> networks;
  private final SourceReaderContext context;
  private final Clock clock;
  private final HandOver<Heard> heard = new HandOver<>(CAPACITY);
  private final Map<String, ListenSplit> splits = new HashMap<>();
  private final Map<String, SourceOutput<Inbound>> outputs = new HashMap<>();
  private final Map<String, Hearing> hearings = new HashMap<>();
  private final List<Session> sessions = new ArrayList<>();

  ListenReader(List<Network> networks, SourceReaderContext context, Clock clock) {
    this.networks = networks.stream().collect(Collectors.toMap(Network::name, Function.identity()));
    this.context = context;
    this.clock = clock;
  }

  @Override
  public void start() {}

  @Override
  public void addSplits(List<ListenSplit> added) {
    for (ListenSplit split : added) {
      Network network = networks.get(split.network());
      if (network == null || !network.places().contains(split.place())) {
        LOG.info("{}", LogLine.of("place-left").with("place", Shown.address(split.splitId())));
        continue;
      }
      hearings.computeIfAbsent(split.network(), Hearing::new).add(split.place());
    }
    for (ListenSplit split : added) {
      Network network = networks.get(split.network());
      Hearing hearing = hearings.get(split.network());
      if (network != null && hearing != null && hearing.has(split.place())) {
        splits.put(split.splitId(), split);
        ListenMetrics metrics = new ListenMetrics(split, context.metricGroup(), clock);
        Session session = new Session(network, split, heard, hearing, metrics, clock);
        sessions.add(session);
        session.start();
      }
    }
  }

  @Override
  public void notifyNoMoreSplits() {}

  @Override
  public InputStatus pollNext(ReaderOutput<Inbound> output) {
    Heard next = heard.poll();
    if (next == null) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    if (next.inbound() != null) {
      outputs
          .computeIfAbsent(next.splitId(), output::createOutputForSplit)
          .collect(next.inbound(), next.atMillis());
    }
    if (next.position() != null) {
      splits.computeIfPresent(next.splitId(), (id, split) -> split.at(next.position()));
    }
    return heard.isEmpty() ? InputStatus.NOTHING_AVAILABLE : InputStatus.MORE_AVAILABLE;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return heard.available();
  }

  @Override
  public List<ListenSplit> snapshotState(long checkpointId) {
    return List.copyOf(splits.values());
  }

  /** Interrupted, it leaves the threads, which end by themselves. */
  @Override
  public void close() {
    sessions.forEach(Session::stop);
    try {
      for (Session session : sessions) {
        session.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
