// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.bench.runs.Taken;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.jspecify.annotations.Nullable;

/**
 * The main job on posts from memory, as a live job takes them. Once it has read all it stays, with
 * its state, until it is closed.
 */
public final class HeldJob implements AutoCloseable {
  private final String name;
  private final HeldPosts posts;
  private final JobClient client;
  private final CompletableFuture<JobExecutionResult> end;
  private final Path folder;

  /**
   * How it runs.
   *
   * @param parallelism divides the number of posts
   * @param onDisk whether the state is in RocksDB in place of the heap
   * @param checkpointEvery null for no checkpoints
   */
  public record Setup(int parallelism, boolean onDisk, @Nullable Duration checkpointEvery) {}

  /** A whole checkpoint: its files together, and from the wish for it to the last of them. */
  public record Whole(long bytes, long millis) {}

  private HeldJob(String name, HeldPosts posts, JobClient client, Path folder) {
    this.name = name;
    this.posts = posts;
    this.client = client;
    this.folder = folder;
    end = client.getJobExecutionResult();
  }

  /**
   * @param records the first ones prepare; from {@code measuredFrom} on they are measured
   * @param folder for its checkpoints; whoever made it removes it
   */
  public static HeldJob start(
      List<byte[]> records, int measuredFrom, BrandCatalog catalog, Setup setup, Path folder)
      throws Exception {
    if (records.size() % setup.parallelism() != 0) {
      throw new IllegalArgumentException(
          "%d posts for %d tasks: not divisible".formatted(records.size(), setup.parallelism()));
    }
    String name = "held by " + folder;
    HeldPosts posts = HeldPosts.hold(name, records, measuredFrom);
    Configuration more = new Configuration();
    more.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    more.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    if (setup.checkpointEvery() != null) {
      more.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, setup.checkpointEvery());
      more.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, setup.onDisk());
    }
    PipelineBench bench =
        new PipelineBench(setup.parallelism(), EventOrder.AS_IT_COMES, setup.onDisk(), null);
    return new HeldJob(name, posts, bench.staying(name, catalog, more), folder);
  }

  /**
   * Waits until all posts are worked off, and counts what is remembered then.
   *
   * @throws ExecutionException if the job failed
   */
  public StateBytes remembered() throws IOException, ExecutionException, InterruptedException {
    CompletableFuture.anyOf(posts.allRead(), end).get();
    return StateBytes.of(savepoint(SavepointFormatType.CANONICAL)); // it waits behind the posts
  }

  /** What the measured posts took; to be asked for after {@link #remembered()}. */
  public Taken taken() {
    return posts.stretch().taken();
  }

  /** Takes a whole checkpoint of what is remembered. */
  public Whole checkpoint() throws IOException, ExecutionException, InterruptedException {
    long start = System.nanoTime();
    Path made = savepoint(SavepointFormatType.NATIVE);
    long millis = (System.nanoTime() - start) / 1_000_000;
    try (Stream<Path> files = Files.walk(made)) {
      return new Whole(files.mapToLong(file -> file.toFile().length()).sum(), millis);
    }
  }

  private Path savepoint(SavepointFormatType format)
      throws ExecutionException, InterruptedException {
    CompletableFuture<String> made = client.triggerSavepoint(folder.toUri().toString(), format);
    CompletableFuture.anyOf(made, end).get();
    return Path.of(URI.create(made.get()));
  }

  /** Ends the job; its state is gone. */
  @Override
  public void close() {
    try {
      client.cancel().get();
      end.get();
    } catch (ExecutionException e) {
      // it was cancelled, or it has failed, which whoever asked for figures was told
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      HeldPosts.drop(name);
    }
  }
}
