// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/** Version 1: network, place and position, each as the length of its UTF-8 bytes and these. */
final class ListenSplitSerializer implements SimpleVersionedSerializer<ListenSplit> {
  static final int VERSION = 1;
  private static final int NULL = -1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(ListenSplit split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(split.network(), out);
    write(split.place(), out);
    write(split.position(), out);
    return bytes.toByteArray();
  }

  @Override
  public ListenSplit deserialize(int version, byte[] serialized) throws IOException {
    requireKnown(version);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
    return new ListenSplit(present(in), present(in), read(in));
  }

  static void requireKnown(int version) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "position of version %d found; this build reads version %d: restore with the build that wrote it"
              .formatted(version, VERSION));
    }
  }

  private static void write(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(NULL);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String present(DataInputStream in) throws IOException {
    String text = read(in);
    if (text == null) {
      throw new IOException("a position without network or place");
    }
    return text;
  }

  private static @Nullable String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NULL ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
