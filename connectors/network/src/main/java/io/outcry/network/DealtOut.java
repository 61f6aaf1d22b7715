// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Version 1: the number of places; of each the length of its split's bytes and these. */
final class DealtOut implements SimpleVersionedSerializer<Collection<ListenSplit>> {
  private final ListenSplitSerializer splits = new ListenSplitSerializer();

  @Override
  public int getVersion() {
    return splits.getVersion();
  }

  @Override
  public byte[] serialize(Collection<ListenSplit> dealtOut) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(dealtOut.size());
    for (ListenSplit split : dealtOut) {
      byte[] one = splits.serialize(split);
      out.writeInt(one.length);
      out.write(one);
    }
    return bytes.toByteArray();
  }

  @Override
  public Collection<ListenSplit> deserialize(int version, byte[] serialized) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
    List<ListenSplit> dealtOut = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      dealtOut.add(splits.deserialize(version, in.readNBytes(in.readInt())));
    }
    return dealtOut;
  }
}
