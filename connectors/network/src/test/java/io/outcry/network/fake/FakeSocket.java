// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.fake;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The server's end of a WebSocket (RFC 6455), frame by frame. */
public final class FakeSocket {
  public static final int CONTINUATION = 0x0;
  public static final int TEXT = 0x1;
  public static final int BINARY = 0x2;
  public static final int CLOSE = 0x8;
  public static final int PING = 0x9;
  public static final int PONG = 0xA;

  /** A frame that the client sent, unmasked. */
  public record Frame(boolean last, int opcode, String payload) {}

  private final DataInputStream in;
  private final OutputStream out;

  FakeSocket(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  /** A whole message. */
  public void text(String message) throws IOException {
    frame(true, TEXT, message.getBytes(StandardCharsets.UTF_8));
  }

  /** A message in two frames, cut anywhere, also within a character. */
  public void inTwoFrames(String message) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    int half = bytes.length / 2;
    frame(false, TEXT, Arrays.copyOf(bytes, half));
    frame(true, CONTINUATION, Arrays.copyOfRange(bytes, half, bytes.length));
  }

  /** The first half of the bytes of a frame; the other half is for nobody to send. */
  public void halfFrame(String message) throws IOException {
    byte[] whole = encoded(true, TEXT, message.getBytes(StandardCharsets.UTF_8));
    send(Arrays.copyOf(whole, whole.length / 2));
  }

  /**
   * Waits until the other side has read all that was sent before: it answers a ping in its turn.
   * The client of Java 17 may throw away what it has not read when it finds the connection broken.
   */
  public void awaitRead() throws IOException {
    ping("read?");
    while (receive().opcode() != PONG) {}
  }

  public void ping(String payload) throws IOException {
    frame(true, PING, payload.getBytes(StandardCharsets.UTF_8));
  }

  /** A close frame; does not wait for that of the client. */
  public void close(int code, String reason) throws IOException {
    byte[] words = reason.getBytes(StandardCharsets.UTF_8);
    ByteBuffer payload = ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words);
    frame(true, CLOSE, payload.array());
  }

  /** Any frame, also one that the protocol forbids. */
  public void frame(boolean last, int opcode, byte[] payload) throws IOException {
    send(encoded(last, opcode, payload));
  }

  /**
   * Waits for the client's next frame, a control frame, too; its close frame has its code first.
   */
  public Frame receive() throws IOException {
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    long length = second & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] mask = (second & 0x80) != 0 ? in.readNBytes(4) : new byte[4];
    byte[] payload = in.readNBytes((int) length);
    for (int at = 0; at < payload.length; at++) {
      payload[at] ^= mask[at % 4];
    }
    int opcode = first & 0xF;
    return new Frame((first & 0x80) != 0, opcode, words(opcode, payload));
  }

  private static String words(int opcode, byte[] payload) {
    if (opcode == CLOSE && payload.length >= 2) {
      String reason = new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
      return (ByteBuffer.wrap(payload).getShort() + " " + reason).strip();
    }
    return new String(payload, StandardCharsets.UTF_8);
  }

  private void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] encoded(boolean last, int opcode, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(10 + payload.length);
    frame.put((byte) ((last ? 0x80 : 0) | opcode));
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 1 << 16) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    frame.put(payload);
    return Arrays.copyOf(frame.array(), frame.position());
  }

  /** What proves that the server has read the key of the handshake. */
  static String accept(String key) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-1")
              .digest(
                  (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                      .getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
