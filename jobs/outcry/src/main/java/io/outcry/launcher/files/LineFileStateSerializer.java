// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Version 1: length, number of lines, then time, key and text of each. */
final class LineFileStateSerializer implements SimpleVersionedSerializer<LineFileState> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(LineFileState state) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(state.length());
      out.writeInt(state.waiting().size());
      for (OutputLine line : state.waiting()) {
        out.writeLong(line.atMillis());
        writeText(out, line.key());
        writeText(out, line.json());
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public LineFileState deserialize(int version, byte[] serialized) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "Output file state of version %d; this release reads up to %d"
              .formatted(version, VERSION));
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(serialized))) {
      long length = in.readLong();
      int count = in.readInt();
      List<OutputLine> waiting = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        waiting.add(new OutputLine(in.readLong(), readText(in), readText(in)));
      }
      return new LineFileState(length, waiting);
    }
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
