// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What all networks on loopback have in common. */
public abstract class FakeNetwork implements FakeServer.Handler {
  /** The first connection breaks before this one is whole. */
  static final int CUT = 12;

  /** So many are said before the first process is killed. */
  public static final int FIRST = 20;

  /** So many while it is killed. */
  public static final int SECOND = 30;

  /** So many until the second process begins. */
  public static final int ALL = 40;

  private final Written written = new Written();
  private final AtomicInteger connections = new AtomicInteger();

  /** As {@code --network} calls it. */
  public abstract String name();

  public String scheme() {
    return "http";
  }

  /** Whether it has such things. */
  public abstract boolean has(Said said);

  /** That of the post in all outputs. */
  public abstract String id(Said said);

  public final Written written() {
    return written;
  }

  /** The first so many that it has and that are to become mentions. */
  public final List<Said> mentions(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Said.of(number, Instant.EPOCH))
        .filter(said -> said.isMention() && has(said))
        .toList();
  }

  /** Whether a connection that has just been opened is the first, which breaks. */
  final boolean isFirstConnection() {
    return connections.getAndIncrement() == 0;
  }

  /** The numbers from one on, without an end. */
  static Iterable<Integer> from(int number) {
    return () -> IntStream.iterate(number, it -> it + 1).iterator();
  }

  /** The head of an answer and half of its body, after which the connection ends. */
  static void answerHalf(FakeConnection to, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    to.send("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(bytes.length));
    to.send(Arrays.copyOf(bytes, bytes.length / 2));
  }

  /** The first half of a line of an answer without an end, after which the connection ends. */
  static void writeHalf(FakeConnection to, String line) throws IOException {
    to.write(line.substring(0, line.length() / 2));
  }

  static boolean isBy(String token, FakeRequest request) {
    return ("Bearer " + token).equals(request.headers().get("authorization"));
  }
}
