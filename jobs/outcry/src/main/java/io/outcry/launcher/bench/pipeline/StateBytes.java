// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupsSavepointStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.StateSerializerProvider;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot;
import org.apache.flink.runtime.state.restore.FullSnapshotRestoreOperation;
import org.apache.flink.runtime.state.restore.KeyGroup;
import org.apache.flink.runtime.state.restore.KeyGroupEntry;
import org.apache.flink.runtime.state.restore.SavepointRestoreResult;
import org.apache.flink.runtime.state.restore.ThrowingIterator;
import org.apache.flink.util.StateMigrationException;

/**
 * How many bytes the main job keeps, counted in a savepoint: each entry with its key, as it stands
 * there.
 *
 * @param byState by the names of the states
 */
public record StateBytes(Map<String, Size> byState) {
  private static final String STORIES = "stories-v1";
  private static final String DESKS = "desk-v1";
  private static final String POSTS = "posts-v1";
  private static final String CONVERSATIONS = "desk-conversations-v1";
  private static final Set<String> OF_BRANDS =
      Set.of(DESKS, "vocabulary-v1", "brand-windows-v1", "past-stories-v1", "neighbours-v1");

  /** Events that are held back for a minute of event time at most. */
  private static final Set<String> WAITING = Set.of("waiting-v1", "pending-v1");

  /** Entries of a state and their bytes together. */
  public record Size(long entries, long bytes) {
    private Size plus(long more) {
      return new Size(entries + 1, bytes + more);
    }
  }

  /**
   * @param savepoint a folder of this machine with a savepoint in Flink's canonical format
   * @throws IOException if it cannot be read
   */
  static StateBytes of(Path savepoint) throws IOException {
    Map<String, Size> sizes = new TreeMap<>();
    ClassLoader classes = StateBytes.class.getClassLoader();
    try (InputStream in = Files.newInputStream(savepoint.resolve("_metadata"))) {
      String from = savepoint.toUri().toString();
      for (OperatorState operator :
          Checkpoints.loadCheckpointMetadata(new DataInputStream(in), classes, from)
              .getOperatorStates()) {
        for (OperatorSubtaskState task : operator.getStates()) {
          for (KeyedStateHandle handle : task.getManagedKeyedState()) {
            if (handle instanceof KeyGroupsSavepointStateHandle part) {
              count(new BufferedState(part), classes, sizes);
            } else {
              throw new IOException(savepoint + ": no savepoint in the canonical format");
            }
          }
        }
      }
    } catch (StateMigrationException e) { // its keys are no strings
      throw new IOException(savepoint + ": " + e.getMessage(), e);
    }
    return new StateBytes(sizes);
  }

  private static void count(KeyedStateHandle handle, ClassLoader classes, Map<String, Size> sizes)
      throws IOException, StateMigrationException {
    var reading =
        new FullSnapshotRestoreOperation<>(
            handle.getKeyGroupRange(),
            classes,
            List.of(handle),
            StateSerializerProvider.fromNewRegisteredSerializer(StringSerializer.INSTANCE));
    try (ThrowingIterator<SavepointRestoreResult> snapshots = reading.restore()) {
      while (snapshots.hasNext()) {
        SavepointRestoreResult snapshot = snapshots.next();
        List<StateMetaInfoSnapshot> states = snapshot.getStateMetaInfoSnapshots();
        try (ThrowingIterator<KeyGroup> groups = snapshot.getRestoredKeyGroups()) {
          while (groups.hasNext()) {
            count(groups.next(), states, sizes);
          }
        }
      }
    }
  }

  private static void count(
      KeyGroup group, List<StateMetaInfoSnapshot> states, Map<String, Size> sizes)
      throws IOException, StateMigrationException {
    try (ThrowingIterator<KeyGroupEntry> entries = group.getKeyGroupEntries()) {
      while (entries.hasNext()) {
        KeyGroupEntry entry = entries.next();
        int bytes = entry.getKey().length + entry.getValue().length;
        sizes.compute(
            states.get(entry.getKvStateId()).getName(),
            (name, size) -> (size == null ? new Size(0, 0) : size).plus(bytes));
      }
    }
  }

  /** Live stories. */
  public long stories() {
    return size(STORIES).entries();
  }

  /** Brands that were heard. */
  public long brands() {
    return size(DESKS).entries();
  }

  /** Conversations that desks remember. */
  public long conversations() {
    return size(CONVERSATIONS).entries();
  }

  /** What a live story has, without its posts. */
  public long perStory() {
    return size(STORIES).bytes() / Math.max(1, stories());
  }

  /** A brand beside its stories and posts: norms, words, windows, stories that are over. */
  public long perBrand() {
    return bytes(OF_BRANDS) / Math.max(1, brands());
  }

  /**
   * All else by remembered post: at the desk, for duplicates, conversations, authors, timers. What
   * only waits is left out.
   */
  public long perPost() {
    long others = bytes(byState.keySet()) - size(STORIES).bytes() - bytes(OF_BRANDS);
    return (others - bytes(WAITING)) / Math.max(1, size(POSTS).entries());
  }

  private long bytes(Set<String> states) {
    return states.stream().mapToLong(name -> size(name).bytes()).sum();
  }

  private Size size(String state) {
    return byState.getOrDefault(state, new Size(0, 0));
  }
}
