// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.posts.Inbound;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Networks that are listened to, as one unbounded source: a split is a place of a network, its
 * position goes into each checkpoint. At least once: what was heard after the last checkpoint is
 * heard again after a restore, as far as the network can look back.
 *
 * <p>Posts, deletions, notices and dead letters come as their networks send them; beside them what
 * the source says of itself, as a {@link io.outcry.schemas.control.SourceStatus}. Run it at a
 * parallelism of at most the number of places: a reader without one would hold back event time.
 */
public final class ListenSource implements Source<Inbound, ListenSplit, Collection<ListenSplit>> {
  private static final long serialVersionUID = 1;

  private final List<Network> networks;

  /**
   * @param networks at least one, none twice
   */
  public ListenSource(List<Network> networks) {
    this.networks = List.copyOf(networks);
    if (places(this.networks).stream().map(ListenSplit::splitId).distinct().count()
            < places(this.networks).size()
        || networks.isEmpty()) {
      throw new IllegalArgumentException("no network, or one place twice: " + places(networks));
    }
  }

  /** How many places there are: the most readers that make sense. */
  public int places() {
    return places(networks).size();
  }

  private static List<ListenSplit> places(List<Network> networks) {
    return networks.stream()
        .flatMap(it -> it.places().stream().map(place -> new ListenSplit(it.name(), place, null)))
        .toList();
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<ListenSplit, Collection<ListenSplit>> createEnumerator(
      SplitEnumeratorContext<ListenSplit> context) {
    return new ListenEnumerator(context, places(networks), List.of());
  }

  @Override
  public SplitEnumerator<ListenSplit, Collection<ListenSplit>> restoreEnumerator(
      SplitEnumeratorContext<ListenSplit> context, Collection<ListenSplit> dealtOut) {
    return new ListenEnumerator(context, places(networks), dealtOut);
  }

  @Override
  public SourceReader<Inbound, ListenSplit> createReader(SourceReaderContext context) {
    return new ListenReader(networks, context, java.time.Clock.systemUTC());
  }

  @Override
  public SimpleVersionedSerializer<ListenSplit> getSplitSerializer() {
    return new ListenSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Collection<ListenSplit>> getEnumeratorCheckpointSerializer() {
    return new DealtOut();
  }
}
