// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.features.FeatureHasher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  @Test
  void a_model_comes_back_as_it_was_written() throws IOException {
    LinearModel model = model();
    LinearModel back = read(bytes(model));
    assertThat(logits(back, "some words of a text"))
        .isEqualTo(logits(model, "some words of a text"));
    assertThat(back.head("mood").classes()).containsExactly("bad", "good");
    assertThat(back.head("mood").calibration().slope()).isEqualTo(1.5);
    assertThat(back.threshold("limit")).isEqualTo(0.25);
  }

  @Test
  void weights_for_vectors_come_back_too() throws IOException {
    LinearModel back = read(bytes(model()));
    double[] logits = {0, 0};
    back.head("mood").addTo(logits, new float[] {1, 2, 3});
    assertThat(logits).containsExactly(1 * 1 + 2 * 2 + 3 * 3, -1 - 2 - 3);
  }

  @Test
  void the_same_model_gives_the_same_bytes() throws IOException {
    assertThat(bytes(model())).isEqualTo(bytes(model()));
  }

  @Test
  void a_damaged_byte_is_named_with_both_checksums() throws IOException {
    byte[] bytes = bytes(model());
    bytes[bytes.length / 2] ^= 1;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageMatching(
            "m.bin: damaged: checksum [0-9a-f]{8}, the file states [0-9a-f]{8};"
                + " fetch or train it again");
  }

  @Test
  void another_version_is_refused_with_both_versions() throws IOException {
    byte[] bytes = bytes(model());
    bytes[11] = 9;
    assertThatThrownBy(() -> read(bytes))
        .hasMessage(
            "m.bin: format version 9, this release reads version 2; take the model of this"
                + " release");
  }

  @Test
  void another_kind_of_file_is_refused() {
    assertThatThrownBy(
            () -> read("PK-something-else".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .hasMessage("m.bin: not a model file: it must begin with OUTCRYLM");
  }

  @Test
  void every_cut_off_file_is_refused() throws IOException {
    byte[] bytes = bytes(model());
    for (int length = 8; length < bytes.length; length += 37) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut))
          .as("cut to %d bytes", length)
          .isInstanceOf(ModelFormatException.class)
          .hasMessage("m.bin: the file is cut off");
    }
  }

  @Test
  void an_impossible_length_takes_no_memory() throws IOException {
    byte[] bytes = bytes(model());
    bytes[12] = 0x7f;
    assertThatThrownBy(() -> read(bytes)).hasMessageContaining("bytes cannot be");
  }

  @Test
  void a_missing_head_or_threshold_is_named() {
    assertThatThrownBy(() -> model().head("tone"))
        .hasMessage("the model has no head 'tone', only [mood]");
    assertThatThrownBy(() -> model().threshold("bar"))
        .hasMessage("the model has no threshold 'bar', only [limit]");
  }

  @Test
  void a_head_outside_of_its_table_is_refused() {
    HashedTable table = model().tables().get(0);
    assertThatThrownBy(() -> new Head("h", table, 1, List.of("a", "b"), Calibration.none(2)))
        .hasMessage("head h: columns 1 to 2, but table t has 2");
  }

  @Test
  void a_dense_table_of_other_columns_than_the_classes_is_refused() {
    HashedTable table = model().tables().get(0);
    DenseTable dense = new DenseTable(1, new float[] {1, 2});
    assertThatThrownBy(() -> new Head("h", table, 0, List.of("a", "b"), Calibration.none(2), dense))
        .hasMessage("head h: 2 classes, but its dense table has 1 columns");
    assertThatThrownBy(() -> new DenseTable(2, new float[3]))
        .hasMessage("dense table: 3 weights do not fit 2 columns");
  }

  @Test
  void a_vector_of_another_length_is_refused() {
    Head head = model().head("mood");
    assertThatThrownBy(() -> head.addTo(new double[2], new float[] {1, 2}))
        .hasMessage("a vector of 2 components, the table has 3");
  }

  @Test
  void the_order_of_features_does_not_matter() {
    LinearModel model = model();
    Evidence forward = new Evidence(model);
    Evidence backward = new Evidence(model);
    for (int i = 0; i < 500; i++) {
      forward.feature(i % FeatureGroup.COUNT, i * 0x9E3779B9);
      int j = 499 - i;
      backward.feature(j % FeatureGroup.COUNT, j * 0x9E3779B9);
    }
    assertThat(forward.logits(model.head("mood"))).isEqualTo(backward.logits(model.head("mood")));
  }

  private static double[] logits(LinearModel model, String text) {
    Evidence evidence = new Evidence(model);
    FeatureHasher.features(text, evidence);
    return evidence.logits(model.head("mood"));
  }

  private static LinearModel model() {
    byte[] weights = new byte[2 << 8];
    new Random(5).nextBytes(weights);
    double[] scales = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    HashedTable table = new HashedTable("t", 8, scales, new double[] {0.5, -0.5}, weights);
    DenseTable dense = new DenseTable(2, new float[] {1, 2, 3, -1, -1, -1});
    Calibration calibration = new Calibration(1.5, 0, 0.1);
    Head head = new Head("mood", table, 0, List.of("bad", "good"), calibration, dense);
    return new LinearModel(List.of(table), List.of(head), Map.of("limit", 0.25));
  }

  private static byte[] bytes(LinearModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelWriter.write(model, out);
    return out.toByteArray();
  }

  private static LinearModel read(byte[] bytes) throws IOException {
    return ModelReader.read(new ByteArrayInputStream(bytes), "m.bin");
  }
}
