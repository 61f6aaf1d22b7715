// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import io.outcry.text.best.BestModel;
import io.outcry.text.embed.Embedder;
import io.outcry.text.embed.EmbedderUnavailableException;
import io.outcry.text.train.data.LabelledText;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Vectors of all texts that the close model learns from, computed once on all cores. */
public final class TextVectors {
  private static final int REPORTED_EACH = 10_000;

  private final Map<String, float[]> vectors = new HashMap<>();

  private TextVectors() {}

  /** Reads the texts; says now and then how far it is. */
  public static TextVectors of(Collection<String> all, PrintStream progress) throws IOException {
    List<String> texts = List.copyOf(new LinkedHashSet<>(all));
    float[][] found = new float[texts.size()][];
    AtomicInteger done = new AtomicInteger();
    try (Embedder embedder = Embedder.open(BestModel.RECIPE)) {
      IntStream.range(0, found.length)
          .parallel()
          .forEach(
              i -> {
                found[i] = BestModel.vector(embedder, texts.get(i));
                int now = done.incrementAndGet();
                if (now % REPORTED_EACH == 0) {
                  progress.printf("read closely: %,d of %,d texts%n", now, found.length);
                }
              });
    } catch (EmbedderUnavailableException e) {
      throw new IOException(e.getMessage(), e);
    }
    TextVectors result = new TextVectors();
    for (int i = 0; i < found.length; i++) {
      result.vectors.put(texts.get(i), found[i]);
    }
    return result;
  }

  /** The vector of a text that was read. */
  public float[] of(String text) {
    return Objects.requireNonNull(vectors.get(text), "a text without vector");
  }

  /** Brings all vectors to the scale of those of {@code texts}. */
  public VectorScale scale(List<LabelledText> texts) {
    VectorScale scale = VectorScale.of(texts.stream().map(text -> of(text.text())).toList());
    vectors.replaceAll((text, vector) -> scale.scaled(vector));
    return scale;
  }
}
