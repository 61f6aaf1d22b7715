// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes a model in the format of {@link ModelReader}.
 *
 * <pre>magic "OUTCRYLM" (8 bytes) · version (int) · length of the body (int) · body · CRC-32 (long)
 * body: tables (name, bits, columns, scales, biases, weights), heads (name, table,
 *       first column, classes, slope, intercepts, number of dense weights, these as floats),
 *       thresholds (name, value); big endian, texts in modified UTF-8</pre>
 *
 * <p>The checksum is of the body. The same model gives the same bytes.
 */
public final class ModelWriter {
  static final byte[] MAGIC = {'O', 'U', 'T', 'C', 'R', 'Y', 'L', 'M'};
  static final int VERSION = 2;

  private ModelWriter() {}

  /** Writes {@code model} to {@code out}, which stays open. */
  public static void write(LinearModel model, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeBody(model, new DataOutputStream(bytes));
    byte[] body = bytes.toByteArray();
    CRC32 checksum = new CRC32();
    checksum.update(body);
    DataOutputStream data = new DataOutputStream(out);
    data.write(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(body.length);
    data.write(body);
    data.writeLong(checksum.getValue());
    data.flush();
  }

  private static void writeBody(LinearModel model, DataOutputStream out) throws IOException {
    out.writeInt(model.tables().size());
    for (HashedTable table : model.tables()) {
      out.writeUTF(table.name());
      out.writeInt(table.bits());
      out.writeInt(table.columns());
      writeDoubles(table.scales(), out);
      writeDoubles(table.biases(), out);
      out.write(table.weights());
    }
    out.writeInt(model.heads().size());
    for (Head head : model.heads()) {
      writeHead(head, model.tables(), out);
    }
    out.writeInt(model.thresholds().size());
    for (var threshold : new TreeMap<>(model.thresholds()).entrySet()) {
      out.writeUTF(threshold.getKey());
      out.writeDouble(threshold.getValue());
    }
  }

  private static void writeHead(Head head, List<HashedTable> tables, DataOutputStream out)
      throws IOException {
    out.writeUTF(head.name());
    out.writeInt(tables.indexOf(head.table()));
    out.writeInt(head.firstColumn());
    out.writeInt(head.classes().size());
    for (String name : head.classes()) {
      out.writeUTF(name);
    }
    out.writeDouble(head.calibration().slope());
    writeDoubles(head.calibration().intercepts(), out);
    float[] dense = head.dense() == null ? new float[0] : head.dense().weights();
    out.writeInt(dense.length);
    for (float weight : dense) {
      out.writeFloat(weight);
    }
  }

  private static void writeDoubles(double[] values, DataOutputStream out) throws IOException {
    for (double value : values) {
      out.writeDouble(value);
    }
  }
}
