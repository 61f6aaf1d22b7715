// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that listens to one place: it connects, hands over what is heard, and when the
 * connection ends waits as long as it has to and connects again where it was.
 */
final class Session implements Ear {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /** A server that says one word and hangs up is not asked again at once, again and again. */
  private static final Duration LIVED = Duration.ofSeconds(10);

  private final String splitId;
  private final String shown;
  private final ListenSplit split;
  private final Network network;
  private final PostFormat format;
  private final HandOver<Heard> out;
  private final Hearing hearing;
  private final ListenMetrics metrics;
  private final Clock clock;
  private final Backoff backoff = new Backoff();
  private final Absence absence = new Absence();
  private final Thread thread;
  private @Nullable String position;
  private String lastTrouble = "";
  private Instant lastAlive;
  private volatile boolean stopped;
  private volatile @Nullable Listening listening;

  Session(
      Network network,
      ListenSplit split,
      HandOver<Heard> out,
      Hearing hearing,
      ListenMetrics metrics,
      Clock clock) {
    this.network = network;
    this.split = split;
    this.splitId = split.splitId();
    this.shown = Shown.address(splitId);
    this.position = split.position();
    this.format = network.format();
    this.out = out;
    this.hearing = hearing;
    this.metrics = metrics;
    this.clock = clock;
    this.lastAlive = clock.instant();
    thread = new Thread(this::run, "listen to " + shown);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends it soon; {@link #join} waits for that. */
  void stop() {
    stopped = true;
    thread.interrupt();
    Listening open = listening;
    if (open != null) {
      open.close();
    }
  }

  void join() throws InterruptedException {
    thread.join(Duration.ofSeconds(5).toMillis());
  }

  private void run() {
    try (Listening open = network.listenTo(split.place())) {
      listening = open;
      LOG.info("{}", LogLine.of("place-listened-to").with("place", shown).with("from", position));
      while (!stopped) {
        listenOnce(open);
        metrics.reconnects();
      }
    } catch (InterruptedException e) {
      // the reader is closed
    }
  }

  private void listenOnce(Listening open) throws InterruptedException {
    Instant start = now();
    Fault fault;
    try {
      open.listen(position, this);
      fault = new Fault(Fault.Kind.CONNECTION, "the server ended the connection");
    } catch (Fault e) {
      fault = e;
    } catch (IOException e) {
      fault = new Fault(Fault.Kind.CONNECTION, String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) { // a server said what nobody expected: not the end of the job
      LOG.error("{}", LogLine.of("place-not-understood").with("place", shown).with(e));
      fault = new Fault(Fault.Kind.SERVER, "not understood: " + e.getClass().getSimpleName(), e);
    }
    if (Duration.between(start, lastAlive).compareTo(LIVED) >= 0) {
      backoff.heard();
      lastTrouble = "";
    }
    if (!stopped) {
      waitAfter(fault);
    }
  }

  private void waitAfter(Fault fault) throws InterruptedException {
    Duration wait = backoff.after(fault);
    String why = String.valueOf(fault.getMessage());
    if (!why.equals(lastTrouble)) { // the same soon again is seen in the metrics
      LOG.warn(
          "{}",
          LogLine.of("place-not-heard")
              .with("place", shown)
              .with("why", why)
              .with("againInMillis", wait.toMillis()));
      lastTrouble = why;
    }
    if (fault.kind() == Fault.Kind.RATE_LIMIT) {
      metrics.limited(wait);
    }
    metrics.trouble(why);
    absence.begin(position);
    Instant again = now().plus(wait);
    tell(hearing.down(split.place(), lastAlive, now(), why));
    for (Instant now = now(); now.isBefore(again); now = now()) {
      Duration left = Duration.between(now, again);
      Thread.sleep(Math.min(left.toMillis() + 1, 1_000));
      tell(hearing.down(split.place(), lastAlive, now(), why));
    }
  }

  @Override
  public void hear(byte[] record, String newPosition) throws InterruptedException {
    Instant now = now();
    Inbound inbound;
    try {
      inbound = new EventTime(now).check(received(format.read(record), now));
    } catch (MalformedPostException e) {
      inbound = Inbound.of(DeadLetter.of(e, shown + '@' + newPosition, record));
    }
    handOver(inbound, newPosition);
  }

  @Override
  public void hear(Inbound read, String newPosition) throws InterruptedException {
    Instant now = now();
    Inbound inbound;
    try {
      inbound = new EventTime(now).check(received(read, now));
    } catch (MalformedPostException e) {
      inbound = Inbound.of(DeadLetter.of(e, shown + '@' + newPosition, asPostLine(read)));
    }
    handOver(inbound, newPosition);
  }

  /** Only posts are refused once they have been read. */
  private static byte[] asPostLine(Inbound read) {
    return Json.line(Objects.requireNonNull(read.post())).getBytes(StandardCharsets.UTF_8);
  }

  private void handOver(Inbound inbound, String newPosition) throws InterruptedException {
    isAlive();
    Post post = inbound.post();
    metrics.heard(post == null ? null : post.createdAt());
    position = newPosition;
    out.put(new Heard(splitId, inbound, newPosition, clock.millis()));
    if (post != null && absence.endsWith(post.createdAt())) {
      tell(hearing.caughtUp(split.place(), absence.end(), now()));
    }
  }

  /** With the time of its arrival, which a post or deletion lacks as long as nobody took it. */
  private static Inbound received(Inbound inbound, Instant now) {
    Post post = inbound.post();
    if (post != null) {
      return post.receivedAt() == null ? Inbound.of(post.withReceivedAt(now)) : inbound;
    }
    Deletion deletion = inbound.deletion();
    return deletion == null || deletion.receivedAt() != null
        ? inbound
        : Inbound.of(
            new Deletion(
                deletion.postId(),
                deletion.authorId(),
                deletion.network(),
                deletion.deletedAt(),
                now));
  }

  @Override
  public void reached(String newPosition) throws InterruptedException {
    alive();
    position = newPosition;
    out.put(new Heard(splitId, null, newPosition, clock.millis()));
  }

  @Override
  public void alive() throws InterruptedException {
    isAlive();
    metrics.alive();
  }

  private void isAlive() throws InterruptedException {
    lastAlive = now();
    absence.heard(lastAlive);
    tell(hearing.up(split.place(), lastAlive));
  }

  @Override
  public void gap(Instant from, Instant to, String detail) throws InterruptedException {
    metrics.gap();
    absence.gap();
    LOG.warn(
        "{}",
        LogLine.of("place-gap")
            .with("place", shown)
            .with("from", from)
            .with("to", to)
            .with("why", detail));
    tell(new SourceStatus(network.name(), SourceStatus.GAP, from, to, detail, now()));
  }

  private void tell(@Nullable SourceStatus status) throws InterruptedException {
    if (status != null) {
      LOG.info(
          "{}",
          LogLine.of("network-" + status.state())
              .with("network", status.network())
              .with("from", status.from())
              .with("to", status.to())
              .with("why", status.detail()));
      out.put(new Heard(splitId, Inbound.of(status), null, clock.millis()));
    }
  }

  @Override
  public void dropped(long records) {
    metrics.dropped(records);
  }

  @Override
  public void limited(Duration wait) {
    metrics.limited(wait);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }
}
