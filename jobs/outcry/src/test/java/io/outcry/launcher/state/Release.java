// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * One invented instance of each state as a release stored it: {@code state-<name>.gz}, with the
 * snapshots of Flink's serializers, and the layout of its records, {@code state-<name>.txt}.
 */
record Release(Layout layout, Map<String, byte[]> stored) {
  /** The one that is stored next; then its name goes to those that are read. */
  static final String NEXT = "0.2.0";

  private static final Path RESOURCES = Path.of("src/test/resources/io/outcry/launcher/state");
  private static final String BYTES = "state-%s.gz";
  private static final String LAYOUT = "state-%s.txt";

  /** As the code is now. */
  static Release now(Map<String, Class<?>> states) throws IOException {
    Layout layout = Layout.of(states.values());
    Map<String, byte[]> stored = new TreeMap<>();
    for (Map.Entry<String, Class<?>> state : states.entrySet()) {
      stored.put(state.getKey(), write(state.getValue(), new Invented(layout)));
    }
    return new Release(layout, stored);
  }

  static Release read(String name) throws IOException {
    Map<String, byte[]> stored = new TreeMap<>();
    try (InputStream text = open(LAYOUT, name);
        DataInputStream in = new DataInputStream(new GZIPInputStream(open(BYTES, name)))) {
      for (int left = in.readInt(); left > 0; left--) {
        stored.put(in.readUTF(), in.readNBytes(in.readInt()));
      }
      return new Release(
          Layout.read(new String(text.readAllBytes(), StandardCharsets.UTF_8)), stored);
    }
  }

  /** What a release stored. */
  static InputStream open(String file, String name) {
    return Objects.requireNonNull(Release.class.getResourceAsStream(file.formatted(name)), name);
  }

  /** Where a release stores it. */
  static Path file(String file, String name) {
    return RESOURCES.resolve(file.formatted(name));
  }

  /** As the {@link #NEXT} release. */
  void write() throws IOException {
    Files.writeString(file(LAYOUT, NEXT), layout.text());
    try (var out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file(BYTES, NEXT))))) {
      out.writeInt(stored.size());
      for (Map.Entry<String, byte[]> state : stored.entrySet()) {
        out.writeUTF(state.getKey());
        out.writeInt(state.getValue().length);
        out.write(state.getValue());
      }
    }
  }

  /** What it stored, as a record of the type as it is now. */
  Object restore(String state, Class<?> type) throws IOException {
    DataInputDeserializer in = new DataInputDeserializer(stored.get(state));
    TypeSerializerSnapshot<Object> before =
        TypeSerializerSnapshot.readVersionedSnapshot(in, Release.class.getClassLoader());
    TypeSerializer<Object> now = serializer(type);
    TypeSerializerSchemaCompatibility<Object> fits =
        now.snapshotConfiguration().resolveSchemaCompatibility(before);
    if (fits.isIncompatible()) {
      throw new IOException("Flink would refuse to restore " + state + " as " + type.getName());
    }
    if (fits.isCompatibleWithReconfiguredSerializer()) {
      return fits.getReconfiguredSerializer().deserialize(in);
    }
    return (fits.isCompatibleAsIs() ? now : before.restoreSerializer()).deserialize(in);
  }

  private static byte[] write(Class<?> type, Invented invented) throws IOException {
    TypeSerializer<Object> serializer = serializer(type);
    DataOutputSerializer out = new DataOutputSerializer(4096);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
    serializer.serialize(invented.of(type), out);
    return out.getCopyOfBuffer();
  }

  @SuppressWarnings("unchecked") // of the type, as the instance is
  private static TypeSerializer<Object> serializer(Class<?> type) {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    return (TypeSerializer<Object>) TypeInformation.of(type).createSerializer(config);
  }
}
