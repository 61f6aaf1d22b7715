// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import java.io.IOException;

/**
 * Parts one JSON array into its elements by counting brackets outside of texts: a broken element
 * stays one record, and nesting costs no stack.
 */
final class ArrayElements {
  private final ByteReader in;
  private final RecordBuffer buffer;
  private boolean closed;

  ArrayElements(ByteReader in, RecordBuffer buffer) {
    this.in = in;
    this.buffer = buffer;
  }

  /**
   * Whether the file is an array of objects: {@code [} and then an object or the end. If not,
   * nothing but white space and what stands in the buffer has been taken.
   */
  boolean open() throws IOException {
    skipWhiteSpace();
    if (in.peek() != '[') {
      return false;
    }
    in.take();
    long opened = in.line();
    skipWhiteSpace();
    int first = in.peek();
    if (first < 0 || first == '{' || first == ']' || in.line() > opened) {
      return true;
    }
    buffer.append('['); // a line that begins like an array of arrays
    return false;
  }

  /** The line on which the next element starts; 0 if there is none. */
  long skipToNext() throws IOException {
    skipWhiteSpace();
    while (in.peek() == ',') {
      in.take();
      skipWhiteSpace();
    }
    int first = in.peek();
    if (first == ']') {
      in.take();
      closed = true;
      return 0;
    }
    return first < 0 ? 0 : in.line();
  }

  /** Whether the closing bracket has been seen. */
  boolean closed() {
    return closed;
  }

  /** Appends one element to the buffer. */
  void take() throws IOException {
    int depth = 0;
    boolean inText = false;
    boolean escaped = false;
    for (int value = in.peek(); value >= 0; value = in.peek()) {
      if (!inText && depth == 0 && (value == ',' || value == ']')) {
        return;
      }
      in.take();
      buffer.append(value);
      if (inText) {
        inText = escaped || value != '"';
        escaped = !escaped && value == '\\';
      } else if (value == '"') {
        inText = true;
      } else if (value == '{' || value == '[') {
        depth++;
      } else if ((value == '}' || value == ']') && --depth <= 0) {
        return;
      }
    }
  }

  private void skipWhiteSpace() throws IOException {
    int value = in.peek();
    while (value == ' ' || value == '\t' || value == '\r' || value == '\n') {
      in.take();
      value = in.peek();
    }
  }
}
