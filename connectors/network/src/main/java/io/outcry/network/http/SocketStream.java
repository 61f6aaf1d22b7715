// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import io.outcry.network.Fault;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The text messages of a WebSocket. A silent server is asked with a ping after half of the longest
 * silence; its pong is a sign of life. Not thread-safe, but for {@link #close}.
 */
public final class SocketStream implements AutoCloseable {
  /** Of a longer message only so much is told: it would break each connection anew. */
  public static final int MAX_MESSAGE_CHARACTERS = 4 * 1024 * 1024;

  /** Beyond it a message has no end. */
  static final long MAX_SKIPPED_CHARACTERS = 64L * 1024 * 1024;

  /**
   * Closed by the server when it went away or was restarted: in order, but not to be left alone.
   */
  private record Event(@Nullable String message, boolean isPong, @Nullable Throwable failure) {}

  private static final Event PONG = new Event(null, true, null);
  private static final Event END = new Event(null, false, null);

  /**
   * Messages that may wait to be taken. The standard library at times misses that the server has
   * closed the socket, much more often if it is not read between two messages; then the silence is
   * what tells.
   */
  private static final int AHEAD = 16;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Duration longestSilence;
  private volatile @Nullable WebSocket socket;

  SocketStream(Duration longestSilence) {
    this.longestSilence = longestSilence;
  }

  /** What the standard library calls an end of the connection that no close frame came before. */
  private static final int NO_CLOSE_FRAME = 1006;

  /**
   * It also says {@code InternalError}, where nothing more had been asked for; or, of Java 17, not
   * a word, and then it is the pong that does not come.
   */
  private static final String CUT_OFF = "without a word";

  /** What the socket tells; a message that is taken makes room for one more. */
  final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();
    private long skipped;

    @Override
    public void onOpen(WebSocket opened) {
      socket = opened;
      opened.request(AHEAD);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      int room = Math.min(part.length(), MAX_MESSAGE_CHARACTERS - message.length());
      message.append(part, 0, room);
      skipped += part.length() - room;
      if (skipped > MAX_SKIPPED_CHARACTERS) {
        events.add(
            failed(
                new Fault(
                    Fault.Kind.CONNECTION,
                    "a message of more than %,d characters".formatted(MAX_SKIPPED_CHARACTERS))));
        from.abort();
        return null;
      }
      if (last) {
        events.add(new Event(message.toString(), false, null));
        message.setLength(0);
        skipped = 0;
      } else {
        from.request(1);
      }
      return null;
    }

    /** No network that is listened to sends any; thrown away. */
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
      events.add(PONG);
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      events.add(code == NO_CLOSE_FRAME ? failed(new IOException(CUT_OFF)) : END);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      boolean isCutOff = failure instanceof InternalError;
      events.add(failed(isCutOff ? new IOException(CUT_OFF, failure) : failure));
    }

    private static Event failed(Throwable failure) {
      return new Event(null, false, failure);
    }
  }

  /**
   * The next whole message, UTF-8; empty for a pong, which is a sign of life; null after the server
   * closed the socket in order.
   *
   * @throws Fault if nothing comes for too long, a message has no end, or the connection breaks
   */
  public byte @Nullable [] next() throws IOException, InterruptedException {
    long halfMillis = Math.max(1, longestSilence.toMillis() / 2);
    boolean asked = false;
    while (true) {
      Event event = events.poll(halfMillis, TimeUnit.MILLISECONDS);
      if (event == null) {
        if (asked) {
          throw new Fault(
              Fault.Kind.CONNECTION, "nothing came for %d s".formatted(longestSilence.toSeconds()));
        }
        asked = true;
        var unused = open().sendPing(ByteBuffer.allocate(0)); // its failure comes as an event
      } else if (event.isPong()) {
        return new byte[0];
      } else if (event.failure() != null) {
        events.add(event);
        throw new Fault(
            Fault.Kind.CONNECTION,
            "the connection broke: " + Faults.words(event.failure()),
            event.failure());
      } else if (event.message() == null) {
        events.add(event);
        return null;
      } else {
        open().request(1);
        return event.message().getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  private WebSocket open() throws Fault {
    WebSocket opened = socket;
    if (opened == null) {
      throw new Fault(Fault.Kind.CONNECTION, "the socket is not open");
    }
    return opened;
  }

  /** Tells the server a text, as some networks want it after the handshake. */
  public void send(String text) throws IOException, InterruptedException {
    try {
      open().sendText(text, true).get(longestSilence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Fault(Fault.Kind.CONNECTION, "nothing could be sent", e);
    }
  }

  @Override
  public void close() {
    WebSocket opened = socket;
    if (opened != null) {
      opened.abort();
    }
  }
}
