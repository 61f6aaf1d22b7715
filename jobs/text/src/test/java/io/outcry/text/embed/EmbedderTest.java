// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedderTest {
  private static final String LATE = "My parcel is three weeks late and nobody answers.";
  private static final List<String> TEXTS =
      List.of(
          LATE, "Lovely staff, thank you!", "", "\ud83d\ude21\ud83d\ude21", "late ".repeat(300));

  /** The first numbers of LATE, from Python's onnxruntime 1.30. */
  private static final float[] GOLDEN = {
    -0.0781f, 0.0433f, 0.0592f, 0.0110f, 0.0175f, -0.0152f, 0.0164f, -0.0140f
  };

  private final Embedder embedder = open(Recipe.E5);

  private final Embedder rich = open(Recipe.E5.with(0, 6, 12));

  @AfterAll
  void close() {
    embedder.close();
    rich.close();
  }

  @Test
  void a_vector_has_length_one() {
    for (String text : TEXTS) {
      assertThat(embedder.embed(text)).hasSize(384);
      assertThat(dot(embedder.embed(text), embedder.embed(text))).isCloseTo(1, within(1e-5));
    }
  }

  /** Processors differ in how they round, by less than this. */
  @Test
  void a_known_sentence_has_its_vector() {
    float[] vector = embedder.embed(LATE);
    assertThat(Arrays.copyOf(vector, 8)).containsExactly(GOLDEN, within(0.02f));
  }

  @Test
  void two_wordings_of_one_thing_are_closer_than_two_things() {
    float[] late = embedder.embed(LATE);
    float[] reworded = embedder.embed("No reply for weeks, and my delivery still has not come!");
    float[] other = embedder.embed("The new phone takes wonderful pictures at night.");
    assertThat(dot(late, reworded)).isGreaterThan(dot(late, other) + 0.05);
    assertThat(dot(late, reworded)).isGreaterThan(dot(reworded, other) + 0.05);
  }

  @Test
  void the_same_text_gives_the_same_bits_again_and_on_every_thread() throws Exception {
    List<float[]> once = TEXTS.stream().map(embedder::embed).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<float[]>>> runs = new ArrayList<>();
      for (int run = 0; run < 8; run++) {
        runs.add(threads.submit(() -> TEXTS.stream().map(embedder::embed).toList()));
      }
      for (Future<List<float[]>> run : runs) {
        for (int i = 0; i < once.size(); i++) {
          assertThat(run.get().get(i)).isEqualTo(once.get(i));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void inner_layers_come_first_and_change_nothing_of_the_last() {
    float[] vector = rich.embed(LATE);
    assertThat(vector).hasSize(3 * 384);
    assertThat(Arrays.copyOfRange(vector, 2 * 384, 3 * 384)).isEqualTo(embedder.embed(LATE));
  }

  @Test
  void each_layer_of_a_vector_has_length_one() {
    float[] vector = rich.embed(LATE);
    for (int i = 0; i < 3; i++) {
      float[] layer = Arrays.copyOfRange(vector, i * 384, (i + 1) * 384);
      assertThat(dot(layer, layer)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void no_text_makes_it_throw() {
    for (String text :
        List.of(
            "", "\ud83d", "\udc00\ud83d", "\u0000", "x".repeat(5_000_000), "\uffff", "\u202e")) {
      assertThat(embedder.embed(text)).doesNotContain(Float.NaN).hasSize(384);
    }
    assertThat(embedder.embed("so long ".repeat(100_000)))
        .isEqualTo(embedder.embed("so long ".repeat(100)));
  }

  @Test
  void a_closed_embedder_refuses_and_closes_again_quietly() {
    Embedder shut = open(Recipe.E5);
    shut.close();
    shut.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> shut.embed("late"))
        .withMessage("the embedder is closed");
  }

  private static Embedder open(Recipe recipe) {
    try {
      return Embedder.open(recipe);
    } catch (EmbedderUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
