// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import java.util.List;

/**
 * How a text becomes a vector: what is put before it, how much of it is read, and which layers
 * follow one another in the vector, each pooled and of length 1.
 *
 * @param prefix what the encoder was trained to expect before a text
 * @param maxTokens how many tokens are read, prefix and both ends among them; 2 to 512
 * @param layers 0 (the words alone) to 12 (the last), lowest first, each once; 384 numbers each
 */
public record Recipe(String prefix, int maxTokens, List<Integer> layers) {
  /** As the encoder was trained: the last layer behind {@code "query: "}. */
  public static final Recipe E5 = new Recipe("query: ", 128, List.of(Network.LAYERS));

  public Recipe {
    if (maxTokens < 2 || maxTokens > Network.POSITIONS) {
      throw new IllegalArgumentException(
          "maxTokens is %d; the encoder reads 2 to %d".formatted(maxTokens, Network.POSITIONS));
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a recipe needs one layer or more");
    }
    for (int layer : layers) {
      if (layer < 0 || layer > Network.LAYERS) {
        throw new IllegalArgumentException(
            "layer is %d; the encoder has 0 to %d".formatted(layer, Network.LAYERS));
      }
    }
    layers = List.copyOf(layers);
  }

  /** The same prefix and the same cut, with other layers. */
  public Recipe with(Integer... others) {
    return new Recipe(prefix, maxTokens, List.of(others));
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return layers.size() * Network.WIDTH;
  }
}
