// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import io.outcry.text.features.FeatureGroup;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ModelWriter} wrote; anything else is refused with what is wrong with it. */
public final class ModelReader {
  private static final int MAX_BODY_BYTES = 64 << 20;

  private ModelReader() {}

  /**
   * Reads one model.
   *
   * @param name of the file or resource, for messages
   * @throws ModelFormatException if the bytes are no whole, undamaged model of this version
   */
  public static LinearModel read(InputStream in, String name) throws IOException {
    byte[] body = body(new DataInputStream(in), name);
    try {
      return model(new DataInputStream(new ByteArrayInputStream(body)), name);
    } catch (EOFException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ModelFormatException(name + ": the parts of the model do not fit together", e);
    }
  }

  private static byte[] body(DataInputStream in, String name) throws IOException {
    try {
      byte[] magic = in.readNBytes(ModelWriter.MAGIC.length);
      if (!Arrays.equals(magic, ModelWriter.MAGIC)) {
        throw new ModelFormatException(name + ": not a model file: it must begin with OUTCRYLM");
      }
      int version = in.readInt();
      if (version != ModelWriter.VERSION) {
        throw new ModelFormatException(
            "%s: format version %d, this release reads version %d; take the model of this release"
                .formatted(name, version, ModelWriter.VERSION));
      }
      return checked(in, name);
    } catch (EOFException e) {
      throw new ModelFormatException(name + ": the file is cut off", e);
    }
  }

  private static byte[] checked(DataInputStream in, String name) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_BODY_BYTES) {
      throw new ModelFormatException(name + ": a body of " + length + " bytes cannot be");
    }
    byte[] body = new byte[length];
    in.readFully(body);
    long stated = in.readLong();
    CRC32 checksum = new CRC32();
    checksum.update(body);
    if (checksum.getValue() != stated) {
      throw new ModelFormatException(
          "%s: damaged: checksum %08x, the file states %08x; fetch or train it again"
              .formatted(name, checksum.getValue(), stated));
    }
    return body;
  }

  private static LinearModel model(DataInputStream in, String name) throws IOException {
    List<HashedTable> tables = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      tables.add(table(in));
    }
    List<Head> heads = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      heads.add(head(in, tables));
    }
    Map<String, Double> thresholds = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      thresholds.put(in.readUTF(), in.readDouble());
    }
    if (in.available() > 0) {
      throw new ModelFormatException(name + ": " + in.available() + " bytes too many");
    }
    return new LinearModel(tables, heads, thresholds);
  }

  private static HashedTable table(DataInputStream in) throws IOException {
    String name = in.readUTF();
    int bits = in.readInt();
    int columns = in.readInt();
    double[] scales = doubles(in, FeatureGroup.COUNT * columns);
    double[] biases = doubles(in, columns);
    byte[] weights = in.readNBytes(columns << bits);
    return new HashedTable(name, bits, scales, biases, weights);
  }

  private static Head head(DataInputStream in, List<HashedTable> tables) throws IOException {
    String name = in.readUTF();
    HashedTable table = tables.get(in.readInt());
    int firstColumn = in.readInt();
    int size = in.readInt();
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      classes.add(in.readUTF());
    }
    Calibration calibration = new Calibration(in.readDouble(), doubles(in, size));
    return new Head(name, table, firstColumn, classes, calibration, dense(in, size));
  }

  private static @Nullable DenseTable dense(DataInputStream in, int columns) throws IOException {
    int count = in.readInt();
    if (count == 0) {
      return null;
    }
    if (count < 0 || count > in.available() / Float.BYTES) {
      throw new EOFException("dense weights");
    }
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = in.readFloat();
    }
    return new DenseTable(columns, weights);
  }

  private static double[] doubles(DataInputStream in, int count) throws IOException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }
}
