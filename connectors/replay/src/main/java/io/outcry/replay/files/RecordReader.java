// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import io.outcry.schemas.posts.MalformedPostException;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file in file order: JSON Lines, or the elements of one JSON array. Blank lines
 * are no records. Memory is bounded by the longest record allowed.
 */
public final class RecordReader implements Closeable {
  private final String name;
  private final ByteReader in;
  private final RecordBuffer buffer = new RecordBuffer();
  private final ArrayElements elements;
  private boolean started;
  private boolean inArray;
  private boolean ended;

  private RecordReader(String name, ByteReader in) {
    this.name = name;
    this.in = in;
    this.elements = new ArrayElements(in, buffer);
  }

  /**
   * Opens a file.
   *
   * @throws IOException with the file's name and what is wrong with it
   */
  public static RecordReader open(InputFile file) throws IOException {
    try {
      return new RecordReader(file.name(), new ByteReader(file.open()));
    } catch (IOException e) {
      throw unreadable(file.name(), e);
    }
  }

  /**
   * The next record, or null at the end of the file.
   *
   * @throws IOException with the file's name if the file cannot be read any more
   */
  public @Nullable RawRecord next() throws IOException {
    try {
      if (!started) {
        started = true;
        inArray = elements.open();
      }
      RawRecord record = inArray ? nextElement() : null;
      return record != null || ended ? record : nextLine();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private @Nullable RawRecord nextElement() throws IOException {
    long line = elements.skipToNext();
    if (line > 0) {
      elements.take();
      return in.fault().isEmpty() ? buffer.drain(place(line)) : last(line);
    }
    inArray = false;
    return elements.closed() ? null : last(in.line());
  }

  private @Nullable RawRecord nextLine() throws IOException {
    while (in.peek() >= 0) {
      long line = in.line();
      in.takeLine(buffer);
      if (buffer.is('{')) {
        takeIndented();
      }
      if (!in.fault().isEmpty()) {
        return last(line);
      }
      if (!buffer.isBlank()) {
        return buffer.drain(place(line));
      }
      buffer.drain("");
    }
    return in.fault().isEmpty() ? null : last(in.line());
  }

  /**
   * An object that a program printed over several lines: what is indented, and the line that closes
   * it.
   */
  private void takeIndented() throws IOException {
    for (int next = in.peek(); next == ' ' || next == '\t'; next = in.peek()) {
      buffer.append('\n');
      in.takeLine(buffer);
    }
    if (in.peek() == '}') {
      buffer.append('\n');
      in.takeLine(buffer);
    }
  }

  /** The record that says how the file broke off, with what was read of it. */
  private RawRecord last(long line) {
    ended = true;
    byte[] rest = buffer.drain("").bytes();
    MalformedPostException fault =
        in.fault().isEmpty()
            ? new MalformedPostException("json", "the array is not closed; the file seems cut")
            : new MalformedPostException("gzip", in.fault());
    return new RawRecord(rest, place(line), fault);
  }

  private String place(long line) {
    return name + ":" + line;
  }

  private static IOException unreadable(String name, IOException cause) {
    return new IOException(name + ": cannot be read: " + cause, cause);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
