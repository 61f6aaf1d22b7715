// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.replay.files.InputFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Version 1: the number of files; name, size and time of each; the records played. */
final class ReplaySplitSerializer implements SimpleVersionedSerializer<ReplaySplit> {
  static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(ReplaySplit split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(split.files().size());
    for (InputFile file : split.files()) {
      out.writeUTF(file.name());
      out.writeLong(file.bytes());
      out.writeLong(file.modifiedMillis());
    }
    out.writeLong(split.played());
    out.flush();
    return bytes.toByteArray();
  }

  @Override
  public ReplaySplit deserialize(int version, byte[] serialized) throws IOException {
    requireKnown("replay split", version, VERSION);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
    List<InputFile> files = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.add(new InputFile(in.readUTF(), in.readLong(), in.readLong()));
    }
    return new ReplaySplit(files, in.readLong());
  }

  static void requireKnown(String what, int version, int highest) throws IOException {
    if (version != highest) {
      throw new IOException(
          "%s of version %d found; this build reads version %d: restore with the build that wrote it"
              .formatted(what, version, highest));
    }
  }
}
