// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.stream;

import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.v1.V1Records;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import twitter4j.Twitter;
import twitter4j.TwitterException;
import twitter4j.v1.ConnectionLifeCycleListener;
import twitter4j.v1.FilterQuery;
import twitter4j.v1.RawStreamListener;
import twitter4j.v1.TwitterStream;

/**
 * The filtered stream of the v1.1 API, through twitter4j, whose threads hand each line over as it
 * came. twitter4j would mend the connection by itself; it is closed at the first fault instead, so
 * that all networks wait and tell gaps alike. Every other line is a record, an empty one a sign of
 * life; nothing is ever sent again.
 */
public final class V1Stream implements Listening {
  private static final Logger LOG = LoggerFactory.getLogger(V1Stream.class);

  /** X sends something every 30 seconds, and asks to be patient for three of them. */
  public static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

  /** twitter4j reads on while nobody takes; so many lines are waited for. */
  private static final int WAITING_LINES = 10_000;

  /** twitter4j tells that the connection broke before it has handed over all that came. */
  private static final Duration LAST_LINES = Duration.ofSeconds(2);

  private static final int ENHANCE_YOUR_CALM = 420; // as v1.1 says 429

  private final V1Login login;
  private final URI base;
  private final List<String> track;
  private final List<Long> follow;
  private final Duration longestSilence;

  public V1Stream(
      V1Login login, URI base, List<String> track, List<Long> follow, Duration longestSilence) {
    this.login = login;
    this.base = base;
    this.track = track;
    this.follow = follow;
    this.longestSilence = longestSilence;
  }

  @Override
  public void listen(@Nullable String position, Ear ear) throws IOException, InterruptedException {
    Connection connection = new Connection();
    TwitterStream stream = stream(connection);
    connection.stream = stream;
    try {
      Thread starting = new Thread(new Threads(connection), () -> stream.filter(query()));
      starting.start();
      starting.join();
      hearAll(connection, new HeardUntil(position), ear);
    } finally {
      Thread ending = new Thread(stream::shutdown, "end of a v1.1 stream of X");
      ending.setDaemon(true); // waits for a read to end
      ending.start();
    }
  }

  private FilterQuery query() {
    String[] words = track.toArray(String[]::new);
    long[] accounts = follow.stream().mapToLong(Long::longValue).toArray();
    if (words.length == 0) {
      return FilterQuery.ofFollow(accounts);
    }
    FilterQuery query = FilterQuery.ofTrack(words);
    return accounts.length == 0 ? query : query.follow(accounts);
  }

  private TwitterStream stream(Connection connection) {
    Properties settings = new Properties();
    settings.setProperty("oauth.consumerKey", login.consumerKey());
    settings.setProperty("oauth.consumerSecret", login.consumerSecret());
    settings.setProperty("oauth.accessToken", login.accessToken());
    settings.setProperty("oauth.accessTokenSecret", login.accessTokenSecret());
    settings.setProperty("streamBaseURL", base.toString());
    settings.setProperty("http.readTimeout", String.valueOf(longestSilence.toMillis()));
    settings.setProperty("stream.enableStallWarnings", "true");
    Twitter.TwitterBuilder builder = Twitter.newBuilder();
    builder.load(settings);
    return builder
        .connectionLifeCycleListener(connection)
        .listener(connection)
        .onException(connection::onException)
        .build()
        .v1()
        .stream();
  }

  private void hearAll(Connection connection, HeardUntil heard, Ear ear)
      throws IOException, InterruptedException {
    Duration patience = longestSilence;
    while (true) {
      Event event = connection.events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      Fault end = connection.end;
      if (event != null) {
        hear(event, connection.events.isEmpty(), heard, ear);
      } else if (end != null) {
        throw end;
      } else {
        throw new Fault(
            Fault.Kind.CONNECTION,
            "nothing heard for %,d ms, no sign of life either"
                .formatted(longestSilence.toMillis()));
      }
      if (end != null) {
        patience = connection.connected ? LAST_LINES : Duration.ZERO;
      }
    }
  }

  private static void hear(Event event, boolean caughtUp, HeardUntil heard, Ear ear)
      throws IOException, InterruptedException {
    switch (event.kind()) {
      case CONNECTED -> connected(heard, ear);
      case ALIVE -> ear.reached(caughtUp ? heard.all(ear.now()) : heard.position(ear.now()));
      case LINE -> hear(event.line(), heard, ear);
      case END -> {}
    }
  }

  private static void connected(HeardUntil heard, Ear ear) throws InterruptedException {
    Instant before = heard.at();
    if (before != null && before.isBefore(ear.now())) {
      ear.gap(before, ear.now(), "not connected to X, which sends nothing again");
    }
    ear.reached(heard.all(ear.now()));
  }

  private static void hear(String line, HeardUntil heard, Ear ear)
      throws IOException, InterruptedException {
    byte[] record = line.getBytes(StandardCharsets.UTF_8);
    Inbound inbound;
    try {
      inbound = V1Records.read(record);
    } catch (MalformedPostException e) {
      ear.hear(record, heard.position(ear.now())); // a dead letter, with its bytes
      return;
    }
    ear.hear(inbound, heard.and(inbound, ear.now()));
    if (line.startsWith("{\"disconnect\"")) {
      throw new Fault(Fault.Kind.CONNECTION, "X ends the stream: " + shown(line));
    }
  }

  private static String shown(String line) {
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }

  /**
   * The threads of twitter4j: the one that connects fails without a word to its listeners, over a
   * null of its own, when X answers 403 or 406.
   */
  private static final class Threads extends ThreadGroup {
    private final Connection connection;

    Threads(Connection connection) {
      super("v1.1 stream of X");
      this.connection = connection;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable trouble) {
      LOG.debug("{} failed", thread.getName(), trouble);
      connection.end(
          new Fault(Fault.Kind.REFUSED, "X refuses the v1.1 stream: it answered 403 or 406"));
    }
  }

  private enum Kind {
    CONNECTED,
    ALIVE,
    LINE,
    END
  }

  /**
   * @param line empty for all but a line
   */
  private record Event(Kind kind, String line) {}

  /** What twitter4j's threads tell. */
  private static final class Connection implements RawStreamListener, ConnectionLifeCycleListener {
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING_LINES);
    private volatile @Nullable Fault end;
    private volatile boolean connected;
    private volatile boolean full;
    private volatile @Nullable TwitterStream stream;

    @Override
    public void onConnect() {
      connected = true;
      tell(new Event(Kind.CONNECTED, ""));
    }

    @Override
    public void onMessage(String line) {
      tell(new Event(line.isEmpty() ? Kind.ALIVE : Kind.LINE, line));
    }

    private void tell(Event event) {
      full = full || !events.offer(event); // what comes later is not taken either: it is one gap
      if (full) {
        end(new Fault(Fault.Kind.CONNECTION, "more posts than the job could take"));
      }
    }

    /**
     * twitter4j cannot read a line, which has been handed over already, or the connection broke.
     */
    @Override
    public void onException(Exception trouble) {
      int status = trouble instanceof TwitterException e ? e.getStatusCode() : 0;
      if (status > 0) {
        end(new Fault(kind(status), "X answered %d to the v1.1 stream".formatted(status)));
      } else if (isOfConnection(trouble)) {
        end(new Fault(Fault.Kind.CONNECTION, "the v1.1 stream of X broke"));
      }
    }

    private static boolean isOfConnection(Throwable trouble) {
      for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException) {
          return true;
        }
      }
      return false;
    }

    private static Fault.Kind kind(int status) {
      if (status == ENHANCE_YOUR_CALM || status == 429) {
        return Fault.Kind.RATE_LIMIT;
      }
      if (status >= 200 && status < 300) { // it answered, and then the connection broke
        return Fault.Kind.CONNECTION;
      }
      return status >= 500 ? Fault.Kind.SERVER : Fault.Kind.REFUSED;
    }

    private void end(Fault fault) {
      if (end == null) {
        end = fault;
      }
      var unused = events.offer(new Event(Kind.END, "")); // wakes who waits; if full, nobody does
      TwitterStream open = stream;
      if (open != null) {
        open.cleanUp(); // or twitter4j connects again
      }
    }

    @Override
    public void onDisconnect() {}

    @Override
    public void onCleanUp() {
      end(new Fault(Fault.Kind.CONNECTION, "the v1.1 stream of X ended"));
    }
  }
}
