// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import io.outcry.complaintalerts.mentions.ScoredPost;
import io.outcry.domain.grouping.Meaning;
import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.metrics.Metrics;
import io.outcry.schemas.posts.Post;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the score of posts worth reading by that of a {@link CloseReader}, on a thread of its
 * own, and adds the meaning of those that open a conversation. Every post leaves, in the order in
 * which it came: a deletion must not overtake the post that is gone. A post that cannot be read, or
 * has to wait too long, leaves with the score that it had.
 *
 * <p>Metrics: {@code closeReads}, {@code closeReadsSkipped} (no room), {@code closeReadsFailed}
 * (the reader threw) and, as of now, {@code closeReadsWaiting}. What is under way at a checkpoint
 * is in it, and is read again after a restart.
 */
public final class ReadClosely extends RichAsyncFunction<ScoredPost, ScoredPost> {
  public static final String UID = "mentions-read";

  static final String READ = "closeReads";
  static final String SKIPPED = "closeReadsSkipped";
  static final String FAILED = "closeReadsFailed";
  static final String WAITING = "closeReadsWaiting";

  private static final Logger LOG = LoggerFactory.getLogger(ReadClosely.class);
  private static final long NO_TIMEOUT = 0;
  private static final long LONGEST_READ_SECONDS = 30;
  private static final long serialVersionUID = 1;

  private final CloseReading reading;
  private transient CloseReader reader;
  private transient ThreadPoolExecutor thread;
  private transient Counter read;
  private transient Counter skipped;
  private transient Counter failed;

  ReadClosely(CloseReading reading) {
    this.reading = reading;
  }

  /** The posts, in the same order, those worth it read closely. */
  public static SingleOutputStreamOperator<ScoredPost> of(
      DataStream<ScoredPost> posts, CloseReading reading) {
    return AsyncDataStream.orderedWait(
            posts,
            new ReadClosely(reading),
            NO_TIMEOUT,
            TimeUnit.MILLISECONDS,
            reading.postsInFlight())
        .name("Read closely")
        .uid(UID);
  }

  @Override
  public void open(OpenContext context) {
    MetricGroup metrics = getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY);
    read = metrics.counter(READ, new ThreadSafeSimpleCounter());
    skipped = metrics.counter(SKIPPED, new ThreadSafeSimpleCounter());
    failed = metrics.counter(FAILED, new ThreadSafeSimpleCounter());
    reader = reading.reader().open();
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(reading.readsWaiting()),
            ReadClosely::newThread);
    BlockingQueue<Runnable> waiting = thread.getQueue();
    metrics.gauge(WAITING, waiting::size);
  }

  private static Thread newThread(Runnable reads) {
    Thread thread = new Thread(reads, "close reader");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void asyncInvoke(ScoredPost scored, ResultFuture<ScoredPost> result) {
    Post post = scored.heard().post();
    if (post == null || !WorthReading.is(scored) || !reading.takes(post.id())) {
      result.complete(List.of(scored));
      return;
    }
    try {
      thread.execute(() -> finish(scored, post.text(), result));
    } catch (RejectedExecutionException noRoom) {
      skipped.inc();
      result.complete(List.of(scored));
    }
  }

  /** Whatever happens, the result is complete afterwards: the posts behind it wait for it. */
  private void finish(ScoredPost scored, String text, ResultFuture<ScoredPost> result) {
    try {
      result.complete(List.of(read(scored, text)));
    } catch (RejectedExecutionException gone) {
      LOG.debug("The task ended before a read did");
    } catch (Error e) { // not the text's fault, and not ours to go on after
      result.completeExceptionally(e);
    }
  }

  private ScoredPost read(ScoredPost scored, String text) {
    try {
      CloseRead said = reader.closely(text);
      read.inc();
      return new ScoredPost(scored.heard(), said.score(), meaning(scored, said));
    } catch (RuntimeException | StackOverflowError e) { // no text may end the job
      if (failed.getCount() == 0) {
        LOG.warn("{}", LogLine.of("close-reader-failed").with(e));
      }
      failed.inc();
      return scored;
    }
  }

  /** Only for posts that open a conversation: a reply follows its root whatever it means. */
  private static byte @Nullable [] meaning(ScoredPost scored, CloseRead said) {
    Post post = scored.heard().post();
    float[] meaning = said.meaning();
    return post == null || post.parentId() != null || meaning == null ? null : Meaning.of(meaning);
  }

  /** A reader is not closed under a read, which may be outside of Java. */
  @Override
  public void close() throws InterruptedException {
    if (thread == null) {
      return; // open() failed
    }
    thread.shutdownNow();
    if (thread.awaitTermination(LONGEST_READ_SECONDS, TimeUnit.SECONDS)) {
      reader.close();
    } else {
      LOG.warn("{}", LogLine.of("close-reader-left").with("afterSeconds", LONGEST_READ_SECONDS));
    }
  }
}
